import { KEEP_SCRIPT, traitsInside } from '../flows/traits';
import { LONG_PAGE } from '../limits';
import type { AttributeLedger } from './attribute-ledger';

/**
 * When the root element gets the language of what is shown:
 * - `first`: before any text
 * - `last`: with the last of the text; until then each block carries it
 * - `together`: with all the text that isn't in view, in one frame
 */
type LanguageTime = 'first' | 'last' | 'together';

/**
 * How blocks of text come to carry the language of what they show:
 * - `early`: those that have one get it when they are read
 * - `own`: those that have one get it with their text
 * - `all`: each gets it with its text
 */
export type BlockLanguage = 'early' | 'own' | 'all';

/**
 * When the language of a page belongs to be set.
 *
 * A new language of the root makes the browser lay out all text below, in one task that costs as much as the
 * whole conversion. So on a long page that is on the screen already each block gets it with its own text.
 * Chromium leaves those alone whose language is the same as before, so that the body keeps the old one and the root
 * can have the new one afterwards; it only looks at the style of all elements, which takes 20 ms for 1,000,000
 * characters. Firefox lays out everything below a root whose language changes, so that there the text may as well
 * wait for that one layout.
 */
function timeIn({ readyState, body }: Document): LanguageTime {
  if (readyState !== 'complete' || !(body instanceof HTMLBodyElement)) return 'first';
  if (!isLongerThan(body, LONG_PAGE)) return 'first';
  return CSS.supports('-webkit-locale', 'auto') ? 'last' : 'together';
}

/**
 * Marks a document as written in a script, so that the browser takes the right font and glyphs. A page without
 * `lang`, or with a wrong one as many templates have, gets one too; restoring takes it away.
 */
function setPageLanguage(
  { documentElement: root, body }: { documentElement: Element | null; body: Element | null },
  lang: string,
  keepBody: boolean,
  ledger: AttributeLedger,
): void {
  // A page that writes itself anew has none for a while.
  if (root === null || (traitsInside(root, 0) & KEEP_SCRIPT) !== 0) return;
  if (keepBody && body !== null && ledger.originalOf(body, 'lang') === null) {
    ledger.write(body, 'lang', ledger.originalOf(root, 'lang') ?? '');
  }
  ledger.write(root, 'lang', lang);
}

/** The language of one document during conversions, set where and when it costs the reader no time. */
export class PageLanguage {
  readonly #document: Document;
  readonly #ledger: AttributeLedger;
  #due: string | null = null;
  #time: LanguageTime = 'first';
  #viewIsDone = false;

  constructor(document: Document, ledger: AttributeLedger) {
    this.#document = document;
    this.#ledger = ledger;
  }

  /** Whether a language waits to be set, as on long pages only. */
  get isDue(): boolean {
    return this.#due !== null;
  }

  get ofBlocks(): BlockLanguage {
    if (this.#time === 'first') return 'early';
    return this.#time === 'together' && this.#viewIsDone ? 'own' : 'all';
  }

  /** Begins a conversion to a language; null ends it, which takes place as it began. */
  begin(lang: string | null): void {
    this.#due = lang;
    if (lang === null) return;
    this.#time = timeIn(this.#document);
    this.#viewIsDone = false;
    if (this.#time === 'first') this.finish();
  }

  /**
   * When what is in view has been shown, before which there is no time for it. Returns the length of the page's
   * text, UTF-16 units; infinite where the rest is to be written at once.
   */
  viewDone(): number {
    this.#viewIsDone = true;
    if (this.#time === 'together') return Number.POSITIVE_INFINITY;
    return (this.#document.body?.textContent ?? '').length;
  }

  /** With the last of the text. */
  finish(): void {
    const due = this.#due;
    this.#due = null;
    if (due !== null) setPageLanguage(this.#document, due, this.#time === 'last', this.#ledger);
  }
}

function isLongerThan(element: Element, length: number): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = length;
  while (left >= 0 && walker.nextNode() !== null) left -= (walker.currentNode as Text).length;
  return left < 0;
}
