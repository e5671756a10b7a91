import { KEEP_SCRIPT, traitsInside } from '../flows/traits';
import { LONG_PAGE } from '../limits';
import type { AttributeLedger } from './attribute-ledger';

/**
 * Who carries the language of what is shown:
 * - `root`: the root element, for all
 * - `blocks`: each block of text, and the root from the beginning
 * - `blocks-first`: each block of text, and the root when all have been converted
 */
export type LanguagePlace = 'root' | 'blocks' | 'blocks-first';

/**
 * Marks a document as written in a script, so that the browser takes the right font and glyphs. A page without
 * `lang`, or with a wrong one as many templates have, gets one too; restoring takes it away.
 *
 * A new language of the root makes the browser lay out all text below, in one task that costs as much as the
 * whole conversion. So on a long page that is on the screen already each block gets it with its own text.
 * Chromium then leaves those alone whose language is the same as before, so that the body keeps the old one and
 * the root can have the new one at once; Firefox lays out everything below a root whose language changes.
 */
export function setPageLanguage(document: Document, lang: string, ledger: AttributeLedger): LanguagePlace {
  const root = document.documentElement;
  const place = placeFor(document);
  if (place === 'blocks-first' || (traitsInside(root, 0) & KEEP_SCRIPT) !== 0) return place;
  const { body } = document;
  if (place === 'blocks' && ledger.originalOf(body, 'lang') === null) {
    ledger.write(body, 'lang', ledger.originalOf(root, 'lang') ?? '');
  }
  ledger.write(root, 'lang', lang);
  return place;
}

/** Gives the root its language when all blocks have theirs. */
export function finishPageLanguage(document: Document, lang: string, ledger: AttributeLedger): void {
  const root = document.documentElement;
  if ((traitsInside(root, 0) & KEEP_SCRIPT) === 0) ledger.write(root, 'lang', lang);
}

function placeFor({ readyState, body }: Document): LanguagePlace {
  if (readyState !== 'complete' || !(body instanceof HTMLBodyElement)) return 'root';
  if ((body.textContent ?? '').length <= LONG_PAGE) return 'root';
  return CSS.supports('-webkit-locale', 'auto') ? 'blocks' : 'blocks-first';
}
