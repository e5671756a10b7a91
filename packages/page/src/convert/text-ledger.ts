import { KNOWN_WRITES, LOST_FIGHTS } from '../limits';
import { RecentWrites } from './recent-writes';
import { NO_SHIFTS, type Shift } from './shifts';
import { cutRecord, editRecord, joinRecords, plainRecord, type TextRecord } from './text-record';

/**
 * Every text node that shows converted text, with its original. All writes into the page's text go through
 * here, and each is a compare-and-swap: a node that holds something else than expected is the page's.
 *
 * Nodes are held strongly; `release` must be called for nodes that leave the document.
 */
export class TextLedger {
  readonly #records = new Map<Text, TextRecord>();
  readonly #writes = new RecentWrites<TextRecord>();
  /** How often in a row the same text was written over ours. */
  readonly #fights = new WeakMap<Text, { text: string; times: number }>();

  get size(): number {
    return this.#records.size;
  }

  nodes(): IterableIterator<Text> {
    return this.#records.keys();
  }

  /** The page's own text of a node, whatever it shows. */
  originalOf(node: Text): string {
    const record = this.#current(node);
    return record === undefined ? node.data : record.original;
  }

  shiftsOf(node: Text): readonly Shift[] {
    return this.#current(node)?.shifts ?? NO_SHIFTS;
  }

  /** Whether a node shows exactly what we wrote. */
  isOurs(node: Text): boolean {
    return this.#records.get(node)?.written === node.data;
  }

  /**
   * Shows `text` in place of `original`. Does nothing, and returns false, when the page's own text isn't
   * `original` any more, or when somebody insists on it.
   */
  write(node: Text, original: string, text: string, shifts: readonly Shift[]): boolean {
    if (this.originalOf(node) !== original) return false;
    if (text === original) {
      this.restore(node);
      return true;
    }
    if (node.data !== text) {
      if (!this.#records.has(node) && this.#isLost(node, original)) return false;
      node.data = text;
    }
    this.#remember(node, { original, written: text, shifts: shifts.length === 0 ? NO_SHIFTS : shifts });
    return true;
  }

  /** Shows the page's own text again and forgets the node. Returns whether that changed the node. */
  restore(node: Text): boolean {
    const record = this.#current(node);
    if (record === undefined) return false;
    this.#records.delete(node);
    if (node.data === record.original) return false;
    node.data = record.original;
    return true;
  }

  /** For a node that has left the document: the page gets its own text back with it. */
  release(node: Text): void {
    if (this.#records.has(node)) this.restore(node);
  }

  /** For a node in which the page has written; finds out what of it is still ours. */
  noticeEdit(node: Text): void {
    const record = this.#records.get(node);
    if (record === undefined || record.written === node.data) return;
    if (record.original === node.data) this.#countFight(node, record.original);
    this.#current(node);
  }

  /**
   * For a new node that may have been cut off a converted one before it (`splitText`): what it shows of the
   * converted text keeps its original. Must be called before `noticeEdit` of the node before it.
   */
  noticeSplit(node: Text): void {
    if (this.#records.has(node) || node.data === '') return;
    let between = node.data;
    let before = node.previousSibling;
    while (before instanceof Text && !this.#records.has(before)) {
      between = before.data + between;
      before = before.previousSibling;
    }
    if (!(before instanceof Text)) return;
    const record = this.#records.get(before);
    if (record === undefined || !record.written.startsWith(before.data + between)) return;
    const cut = before.data.length + between.length - node.data.length;
    this.#records.set(node, cutRecord(record, cut, record.written.length));
    this.#keep(before, cutRecord(record, 0, cut));
  }

  /**
   * For a new node that the page may have copied from a converted one, as tickers do: where its whole text is
   * one that we wrote, it has that one's original. Two originals with the same conversion tell nothing.
   */
  noticeCopy(node: Text): void {
    if (this.#records.has(node)) return;
    const record = this.#writes.find(node.data);
    if (record !== undefined) this.#records.set(node, record);
  }

  /** For when nothing is converted any more. */
  forgetCopies(): void {
    this.#writes.clear();
  }

  /**
   * For a node that took in the text of the removed nodes after it (`normalize`): each part keeps its
   * original. Must be called before the removed nodes are released.
   */
  noticeJoin(node: Text, removed: readonly Text[]): void {
    const record = this.#records.get(node);
    if (node.data === record?.written) return;
    const own = node.data.length - removed.reduce((sum, one) => sum + one.data.length, 0);
    if (own < 0 || (record !== undefined && record.written.length !== own)) return;
    let joined = record ?? plainRecord(node.data.slice(0, own));
    for (const one of removed) joined = joinRecords(joined, this.#records.get(one) ?? plainRecord(one.data));
    if (joined.written === node.data) this.#keep(node, joined);
  }

  #current(node: Text): TextRecord | undefined {
    const record = this.#records.get(node);
    if (record === undefined || record.written === node.data) return record;
    const edited = editRecord(record, node.data);
    this.#keep(node, edited);
    return this.#records.get(node);
  }

  #keep(node: Text, record: TextRecord): void {
    if (record.original === record.written) this.#records.delete(node);
    else this.#remember(node, record);
  }

  #remember(node: Text, record: TextRecord): void {
    this.#records.set(node, record);
    this.#writes.remember(record.written, record, KNOWN_WRITES + 2 * this.#records.size);
  }

  #countFight(node: Text, text: string): void {
    const fight = this.#fights.get(node);
    this.#fights.set(node, { text, times: fight?.text === text ? fight.times + 1 : 1 });
  }

  #isLost(node: Text, original: string): boolean {
    const fight = this.#fights.get(node);
    return fight !== undefined && fight.text === original && fight.times >= LOST_FIGHTS;
  }
}
