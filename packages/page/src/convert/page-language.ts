import { KEEP_SCRIPT, traitsInside } from '../flows/traits';
import { LONG_PAGE } from '../limits';
import type { AttributeLedger } from './attribute-ledger';

/**
 * Who carries the language of what is shown:
 * - `root`: the root element, for all
 * - `blocks`: each block of text, and the root when what is in view has been shown
 * - `blocks-first`: each block of text, and the root when all have been converted
 */
type LanguagePlace = 'root' | 'blocks' | 'blocks-first';

/**
 * Where the language of a page belongs.
 *
 * A new language of the root makes the browser lay out all text below, in one task that costs as much as the
 * whole conversion. So on a long page that is on the screen already each block gets it with its own text.
 * Chromium then leaves those alone whose language is the same as before, so that the body keeps the old one and
 * the root can have the new one soon; it only looks at the style of all elements, which takes 20 ms for
 * 1,000,000 characters. Firefox lays out everything below a root whose language changes.
 */
function placeIn({ readyState, body }: Document): LanguagePlace {
  if (readyState !== 'complete' || !(body instanceof HTMLBodyElement)) return 'root';
  if (!isLongerThan(body, LONG_PAGE)) return 'root';
  return CSS.supports('-webkit-locale', 'auto') ? 'blocks' : 'blocks-first';
}

/**
 * Marks a document as written in a script, so that the browser takes the right font and glyphs. A page without
 * `lang`, or with a wrong one as many templates have, gets one too; restoring takes it away.
 */
function setPageLanguage(
  { documentElement: root, body }: { documentElement: Element | null; body: Element | null },
  lang: string,
  place: LanguagePlace,
  ledger: AttributeLedger,
): void {
  // A page that writes itself anew has none for a while.
  if (root === null || (traitsInside(root, 0) & KEEP_SCRIPT) !== 0) return;
  if (place === 'blocks' && body !== null && ledger.originalOf(body, 'lang') === null) {
    ledger.write(body, 'lang', ledger.originalOf(root, 'lang') ?? '');
  }
  ledger.write(root, 'lang', lang);
}

/** The language of one document during conversions, set where and when it costs the reader no time. */
export class PageLanguage {
  readonly #document: Document;
  readonly #ledger: AttributeLedger;
  #due: { place: LanguagePlace; lang: string } | null = null;

  constructor(document: Document, ledger: AttributeLedger) {
    this.#document = document;
    this.#ledger = ledger;
  }

  /** Whether a language waits to be set, as on long pages only. */
  get isDue(): boolean {
    return this.#due !== null;
  }

  /** Begins a conversion to a language; null ends it. Returns whether blocks of text are to carry it. */
  begin(lang: string | null): boolean {
    const place = lang === null ? 'root' : placeIn(this.#document);
    this.#due = lang === null ? null : { place, lang };
    if (place === 'root') this.finish();
    return place !== 'root';
  }

  /** When what is in view has been shown. */
  viewDone(): void {
    if (this.#due?.place === 'blocks') this.finish();
  }

  /** When all has been converted. */
  finish(): void {
    const due = this.#due;
    this.#due = null;
    if (due !== null) setPageLanguage(this.#document, due.lang, due.place, this.#ledger);
  }
}

function isLongerThan(element: Element, length: number): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = length;
  while (left >= 0 && walker.nextNode() !== null) left -= (walker.currentNode as Text).length;
  return left < 0;
}
