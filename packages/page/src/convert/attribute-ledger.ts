interface AttributeRecord {
  /** Null where the page had no such attribute. */
  original: string | null;
  written: string;
}

/**
 * Every attribute that we wrote over, with its original; the counterpart of `TextLedger`. Elements are held
 * strongly; `release` must be called for those that leave the document.
 */
export class AttributeLedger {
  readonly #records = new Map<Element, Map<string, AttributeRecord>>();

  get size(): number {
    return this.#records.size;
  }

  elements(): IterableIterator<Element> {
    return this.#records.keys();
  }

  /** The page's own value, whatever the attribute holds now. */
  originalOf(element: Element, name: string): string | null {
    const value = element.getAttribute(name);
    const record = this.#records.get(element)?.get(name);
    return record !== undefined && record.written === value ? record.original : value;
  }

  isOurs(element: Element, name: string): boolean {
    return this.#records.get(element)?.get(name)?.written === element.getAttribute(name);
  }

  /** Writes a value in place of the page's own, which is remembered. */
  write(element: Element, name: string, value: string): void {
    const original = this.originalOf(element, name);
    if (value === original) {
      this.restoreOne(element, name);
      return;
    }
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    const records = this.#records.get(element) ?? new Map<string, AttributeRecord>();
    records.set(name, { original, written: value });
    this.#records.set(element, records);
  }

  restoreOne(element: Element, name: string): void {
    const records = this.#records.get(element);
    const record = records?.get(name);
    if (records === undefined || record === undefined) return;
    if (element.getAttribute(name) === record.written) {
      if (record.original === null) element.removeAttribute(name);
      else element.setAttribute(name, record.original);
    }
    records.delete(name);
    if (records.size === 0) this.#records.delete(element);
  }

  restore(element: Element): void {
    const records = this.#records.get(element);
    if (records === undefined) return;
    for (const name of [...records.keys()]) this.restoreOne(element, name);
  }
}
