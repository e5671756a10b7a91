import { KEEP_SCRIPT, traitsInside } from '../flows/traits';
import { LONG_PAGE } from '../limits';
import type { AttributeLedger } from './attribute-ledger';

/**
 * Marks a document as written in a script, so that the browser takes the right font and glyphs. A page without
 * `lang`, or with a wrong one as many templates have, gets one too; restoring takes it away.
 *
 * A new language of the root makes the browser lay out all text below, in one task that costs as much as the
 * whole conversion. So on a long page that is on the screen already the body keeps the language that it had,
 * and each block gets the new one together with its converted text. Returns whether blocks are to have it.
 */
export function setPageLanguage(document: Document, lang: string, ledger: AttributeLedger): boolean {
  const root = document.documentElement;
  if ((traitsInside(root, 0) & KEEP_SCRIPT) !== 0) return false;
  const byBlock = isLong(document);
  const { body } = document;
  if (byBlock && ledger.originalOf(body, 'lang') === null) {
    ledger.write(body, 'lang', ledger.originalOf(root, 'lang') ?? '');
  }
  ledger.write(root, 'lang', lang);
  return byBlock;
}

/** Whether a page has been laid out, with so much text that doing it again would be felt. */
function isLong({ readyState, body }: Document): boolean {
  return (
    readyState === 'complete' &&
    body instanceof HTMLBodyElement &&
    (body.textContent ?? '').length > LONG_PAGE
  );
}
