import { KEEP_SCRIPT, traitsInside } from '../flows/traits';
import { LONG_PAGE } from '../limits';
import type { AttributeLedger } from './attribute-ledger';

/**
 * Who carries the language of what is shown:
 * - `root`: the root element, for all
 * - `blocks`: each block of text, and the root when what is in view has been shown
 * - `blocks-first`: each block of text, and the root when all have been converted
 */
export type LanguagePlace = 'root' | 'blocks' | 'blocks-first';

/**
 * Where the language of a page belongs.
 *
 * A new language of the root makes the browser lay out all text below, in one task that costs as much as the
 * whole conversion. So on a long page that is on the screen already each block gets it with its own text.
 * Chromium then leaves those alone whose language is the same as before, so that the body keeps the old one and
 * the root can have the new one soon; it only looks at the style of all elements, which takes 20 ms for
 * 1,000,000 characters. Firefox lays out everything below a root whose language changes.
 */
export function languagePlace({ readyState, body }: Document): LanguagePlace {
  if (readyState !== 'complete' || !(body instanceof HTMLBodyElement)) return 'root';
  if (!isLongerThan(body, LONG_PAGE)) return 'root';
  return CSS.supports('-webkit-locale', 'auto') ? 'blocks' : 'blocks-first';
}

/**
 * Marks a document as written in a script, so that the browser takes the right font and glyphs. A page without
 * `lang`, or with a wrong one as many templates have, gets one too; restoring takes it away.
 */
export function setPageLanguage(
  { documentElement: root, body }: Document,
  lang: string,
  place: LanguagePlace,
  ledger: AttributeLedger,
): void {
  if ((traitsInside(root, 0) & KEEP_SCRIPT) !== 0) return;
  if (place === 'blocks' && ledger.originalOf(body, 'lang') === null) {
    ledger.write(body, 'lang', ledger.originalOf(root, 'lang') ?? '');
  }
  ledger.write(root, 'lang', lang);
}

function isLongerThan(element: Element, length: number): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = length;
  while (left >= 0 && walker.nextNode() !== null) left -= (walker.currentNode as Text).length;
  return left < 0;
}
