import { attributeOf, attributesOf, localNameOf, setAttributeOf } from '../flows/own-property';
import { KNOWN_WRITES } from '../limits';
import { Fights } from './fights';
import { RecentWrites } from './recent-writes';

interface AttributeRecord {
  /** Null where the page had no such attribute. */
  original: string | null;
  written: string;
}

const copyKey = (element: Element, name: string, value: string): string =>
  `${localNameOf(element)} ${name} ${value}`;

/**
 * Every attribute that we wrote over, with its original; the counterpart of `TextLedger`. Elements are held
 * strongly; `release` must be called for those that leave the document.
 */
export class AttributeLedger {
  readonly #records = new Map<Element, Map<string, AttributeRecord>>();
  readonly #writes = new RecentWrites<AttributeRecord>();
  readonly #fights = new Fights();

  get size(): number {
    return this.#records.size;
  }

  elements(): IterableIterator<Element> {
    return this.#records.keys();
  }

  has(element: Element): boolean {
    return this.#records.has(element);
  }

  /** The page's own value, whatever the attribute holds now. */
  originalOf(element: Element, name: string): string | null {
    const value = attributeOf(element, name);
    const record = this.#records.get(element)?.get(name);
    return record !== undefined && record.written === value ? record.original : value;
  }

  isOurs(element: Element, name: string): boolean {
    return this.#records.get(element)?.get(name)?.written === attributeOf(element, name);
  }

  /** For an attribute that the page has written. */
  noticeEdit(element: Element, name: string): void {
    const value = attributeOf(element, name);
    const record = this.#records.get(element)?.get(name);
    if (record === undefined) this.#fights.noticeRepetition(element, name, value);
    else if (record.original === value) this.#fights.count(element, name, value);
  }

  /**
   * Writes a value in place of the page's own, which is remembered, unless somebody insists on that. Returns how many
   * mutations that made.
   */
  write(element: Element, name: string, value: string): number {
    const original = this.originalOf(element, name);
    if (value === original || this.#fights.isLost(element, name, original)) {
      return this.restoreOne(element, name);
    }
    const changed = attributeOf(element, name) !== value;
    if (changed) setAttributeOf(element, name, value);
    const records = this.#records.get(element) ?? new Map<string, AttributeRecord>();
    const record = { original, written: value };
    this.#records.set(element, records.set(name, record));
    this.#writes.remember(copyKey(element, name, value), record, KNOWN_WRITES + 2 * this.#records.size);
    return changed ? 1 : 0;
  }

  /** For a new element that the page may have copied from one that we wrote on; see `TextLedger.noticeCopy`. */
  noticeCopy(element: Element): void {
    if (this.#records.has(element)) return;
    for (const { name, value } of attributesOf(element)) {
      const record = this.#writes.find(copyKey(element, name, value));
      if (record === undefined) continue;
      const records = this.#records.get(element) ?? new Map<string, AttributeRecord>();
      this.#records.set(element, records.set(name, record));
    }
  }

  /** For when nothing is converted any more. */
  forgetCopies(): void {
    this.#writes.clear();
  }

  /** Gives one attribute the page's own value back. Returns how many mutations that made. */
  restoreOne(element: Element, name: string): number {
    const records = this.#records.get(element);
    const record = records?.get(name);
    if (records === undefined || record === undefined) return 0;
    records.delete(name);
    if (records.size === 0) this.#records.delete(element);
    if (attributeOf(element, name) !== record.written) return 0;
    setAttributeOf(element, name, record.original);
    return 1;
  }

  /** Gives an element's attributes back, all but one where `except` is given. */
  restore(element: Element, except?: string): void {
    for (const name of [...(this.#records.get(element)?.keys() ?? [])]) {
      if (name !== except) this.restoreOne(element, name);
    }
  }
}
