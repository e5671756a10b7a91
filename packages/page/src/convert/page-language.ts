import { KEEP_SCRIPT, traitsInside } from '../flows/traits';
import type { AttributeLedger } from './attribute-ledger';

/**
 * Marks the whole document as written in a script, so that the browser takes the right font and glyphs. A
 * page without `lang`, or with a wrong one as many templates have, gets one too; restoring takes it away.
 */
export function setPageLanguage(document: Document, lang: string, ledger: AttributeLedger): void {
  const root = document.documentElement;
  if ((traitsInside(root, 0) & KEEP_SCRIPT) === 0) ledger.write(root, 'lang', lang);
}
