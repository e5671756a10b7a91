interface Written {
  /** Null where the page had nothing of its own. */
  readonly original: string | null;
}

/**
 * What was written, by its text, to tell copies that the page makes of it. Only the latest are known, so that a
 * page which brings new text for hours doesn't fill the memory; a text that is written or found again is late.
 */
export class RecentWrites<T extends Written> {
  /** Null where two originals gave the same text. */
  readonly #byText = new Map<string, T | null>();

  /** @param atMost So many texts are known after it. */
  remember(text: string, record: T, atMost: number): void {
    const known = this.#byText.get(text);
    this.#keep(text, known === undefined ? record : either(known, record));
    if (this.#byText.size <= atMost) return;
    for (const oldest of this.#byText.keys()) {
      if (this.#byText.size <= atMost) break;
      this.#byText.delete(oldest);
    }
  }

  /** What stood in place of `text`; undefined where none or more than one thing did. */
  find(text: string): T | undefined {
    const known = this.#byText.get(text);
    if (!known) return undefined;
    this.#keep(text, known);
    return known;
  }

  clear(): void {
    this.#byText.clear();
  }

  #keep(text: string, record: T | null): void {
    this.#byText.delete(text);
    this.#byText.set(text, record);
  }
}

/** One of two records of the same text, null where they contradict each other. */
function either<T extends Written>(known: T | null, record: T): T | null {
  // Nearly all languages that are written stand where the page has none.
  if (record.original === null) return record;
  return known?.original === null || known?.original === record.original ? known : null;
}
