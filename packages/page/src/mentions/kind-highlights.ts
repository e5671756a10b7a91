/** Names of the painted highlights, in the order of the lexicon's kinds. The registry is the page's too. */
export const HIGHLIGHT_NAMES = [
  'policy-lens-agency',
  'policy-lens-platform',
  'policy-lens-programme',
  'policy-lens-instrument',
] as const;

/** Whether the browser can paint text without touching the page. */
export function highlightsSupported(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** One custom highlight for each kind of entity. Without browser support every method does nothing. */
export class KindHighlights {
  readonly #highlights: Highlight[] = [];
  /** Ranges that wait for `flush`, with their kinds. */
  readonly #waiting = new Map<StaticRange, number>();

  constructor() {
    if (highlightsSupported()) this.#highlights = HIGHLIGHT_NAMES.map(() => new Highlight());
  }

  /** Registers the highlights under our names; never clears the registry, which the page shares. */
  show(): void {
    for (const [kind, highlight] of this.#highlights.entries()) {
      CSS.highlights.set(HIGHLIGHT_NAMES[kind] as string, highlight);
    }
  }

  /** Takes our names off the registry, if they still hold our highlights. */
  hide(): void {
    for (const [kind, highlight] of this.#highlights.entries()) {
      const name = HIGHLIGHT_NAMES[kind] as string;
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
    }
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
    for (const [range, kind] of this.#waiting) this.#highlights[kind]?.add(range);
    this.#waiting.clear();
  }

  /** Takes all paint away; far quicker than one by one, for which Firefox takes 1 ms each on long pages. */
  clear(): void {
    this.#waiting.clear();
    for (const [kind, highlight] of this.#highlights.entries()) {
      const name = HIGHLIGHT_NAMES[kind] as string;
      const shown = CSS.highlights.get(name) === highlight;
      if (shown) CSS.highlights.delete(name);
      highlight.clear();
      if (shown) CSS.highlights.set(name, highlight);
    }
  }
}
