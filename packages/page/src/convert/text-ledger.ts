import { KNOWN_WRITES } from '../limits';
import { Fights } from './fights';
import { RecentWrites } from './recent-writes';
import { NO_SHIFTS, type Shift } from './shifts';
import { editRecord, type TextRecord } from './text-record';

const DATA = 'data';

/**
 * Every text node that shows converted text, with its original. All writes into the page's text go through
 * here, and each is a compare-and-swap: a node that holds something else than expected is the page's.
 *
 * Nodes are held strongly; `release` must be called for nodes that leave the document.
 */
export class TextLedger {
  readonly #records = new Map<Text, TextRecord>();
  readonly #writes = new RecentWrites<TextRecord>();
  readonly #fights = new Fights();

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
      if (!this.#records.has(node) && this.#fights.isLost(node, DATA, original)) return false;
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

  /** Whether `text` is what we wrote into a node. */
  isWritten(node: Text, text: string): boolean {
    return this.#records.get(node)?.written === text;
  }

  /** What is remembered of a node, where that is of this text; the node may have gone on to another. */
  recordOf(node: Text, text: string): TextRecord | undefined {
    const record = this.#records.get(node);
    return record?.written === text ? record : undefined;
  }

  /** Takes over what `replayTexts` has found out about a node that the page has written in. */
  follow(node: Text, record: TextRecord): void {
    if (record.original === record.written) this.#records.delete(node);
    else this.#remember(node, record);
  }

  /** For a node whose edits have been followed: what isn't known of it is the page's own. */
  settle(node: Text): void {
    const record = this.#current(node);
    if (record !== undefined) this.follow(node, record);
  }

  /**
   * What a new text is the copy of, if one: where it is one that we wrote, it has that one's original, as in what
   * tickers copy. Two originals with the same conversion tell nothing.
   */
  copied(text: string): TextRecord | undefined {
    return this.#writes.find(text);
  }

  /** For when nothing is converted any more. */
  forgetCopies(): void {
    this.#writes.clear();
  }

  /** The page has written the original of a text over ours. */
  countFight(node: Text, text: string): void {
    this.#fights.count(node, DATA, text);
  }

  /** The page has written a text that stood there already. */
  noticeRepetition(node: Text, text: string): void {
    this.#fights.noticeRepetition(node, DATA, text);
  }

  /** Changes nothing: what the page has just done may still have to be followed record by record. */
  #current(node: Text): TextRecord | undefined {
    const record = this.#records.get(node);
    return record === undefined || record.written === node.data ? record : editRecord(record, node.data);
  }

  #remember(node: Text, record: TextRecord): void {
    this.#records.set(node, record);
    this.#writes.remember(record.written, record, KNOWN_WRITES + 2 * this.#records.size);
  }
}
