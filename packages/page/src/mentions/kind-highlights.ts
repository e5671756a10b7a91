import { FLUSH_EVERY } from '../limits';

/** Names of the painted highlights, in the order of the lexicon's kinds. The registry is the page's too. */
export const HIGHLIGHT_NAMES = [
  'policy-lens-agency',
  'policy-lens-platform',
  'policy-lens-programme',
  'policy-lens-instrument',
] as const;

/**
 * How mentions look: the style sheet has rules for each kind in each style. `thin` has the plain names, others
 * have theirs at the end, as `policy-lens-agency-thick`; `none` paints nothing.
 */
export type HighlightStyle = 'thin' | 'thick' | 'tint' | 'none';

/** Whether the browser can paint text without touching the page. */
export function highlightsSupported(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** One custom highlight for each kind of entity. Without browser support every method does nothing. */
export class KindHighlights {
  readonly #highlights: Highlight[] = [];
  /** Ranges that wait for `flush`, with their kinds. */
  readonly #waiting = new Map<StaticRange, number>();
  #style: HighlightStyle = 'thin';
  #shown = false;
  #flushed = 0;

  constructor() {
    if (highlightsSupported()) this.#highlights = HIGHLIGHT_NAMES.map(() => new Highlight());
  }

  /** Changes what the marks look like, at once. */
  setStyle(style: HighlightStyle): void {
    if (style === this.#style) return;
    this.#unregister();
    this.#style = style;
    if (this.#shown) this.show();
  }

  /** Registers the highlights under our names; never clears the registry, which the page shares. */
  show(): void {
    this.#shown = true;
    if (this.#style === 'none') return;
    for (const [kind, highlight] of this.#highlights.entries())
      CSS.highlights.set(this.#name(kind), highlight);
  }

  /** Takes our names off the registry, if they still hold our highlights. */
  hide(): void {
    this.#unregister();
    this.#shown = false;
    for (const highlight of this.#highlights) highlight.clear();
    this.#waiting.clear();
  }

  /** Paints a range with the next `flush`. */
  add(kind: number, range: StaticRange): void {
    this.#waiting.set(range, kind);
  }

  delete(kind: number, range: StaticRange): void {
    if (!this.#waiting.delete(range)) this.#highlights[kind]?.delete(range);
  }

  flush(): void {
    this.#flushed = performance.now();
    for (const [range, kind] of this.#waiting) this.#highlights[kind]?.add(range);
    this.#waiting.clear();
  }

  /** As `flush`, but for marks that nobody sees yet. */
  flushNowAndThen(): void {
    if (performance.now() - this.#flushed > FLUSH_EVERY) this.flush();
  }

  /** Takes all paint away; far quicker than one by one, for which Firefox takes 1 ms each on long pages. */
  clear(): void {
    this.#waiting.clear();
    const shown = this.#shown;
    this.#unregister();
    for (const highlight of this.#highlights) highlight.clear();
    if (shown) this.show();
  }

  #unregister(): void {
    for (const [kind, highlight] of this.#highlights.entries()) {
      const name = this.#name(kind);
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }

  #name(kind: number): string {
    const name = HIGHLIGHT_NAMES[kind] as string;
    return this.#style === 'thin' ? name : `${name}-${this.#style}`;
  }
}
