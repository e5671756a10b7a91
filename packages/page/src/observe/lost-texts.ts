import { cutRecord, editRecord, joinRecords, plainRecord, type TextRecord } from '../convert/text-record';
import { LONGEST_LOST_TEXT } from '../limits';

/**
 * The converted text that a page has cut or taken out in one batch, in order, to know it again in the nodes that it
 * has put in meanwhile: `innerHTML += …` and those who mark what was searched for write a text anew, in pieces.
 */
export class LostTexts {
  #all: TextRecord = plainRecord('');
  /** Where the last piece that was found again ends. */
  #at = 0;

  add(record: TextRecord): void {
    if (this.#all.written.length + record.written.length > LONGEST_LOST_TEXT) return;
    this.#all = joinRecords(this.#all, record);
  }

  addAll(nodes: Iterable<Text>, recordOf: (node: Text) => TextRecord): void {
    for (const node of nodes) {
      if (this.#all.written.length > LONGEST_LOST_TEXT) return;
      this.add(recordOf(node));
    }
  }

  /** The record of a new text that is a piece of what was lost, or begins or ends with the rest of that. */
  find(text: string): TextRecord | undefined {
    const { written } = this.#all;
    if (written === '' || text === '') return undefined;
    const next = written.indexOf(text, this.#at);
    const start = next < 0 ? written.indexOf(text) : next;
    if (start >= 0) {
      this.#at = start + text.length;
      return cutRecord(this.#all, start, this.#at);
    }
    const rest = written.slice(this.#at);
    if (rest === '' || !(text.startsWith(rest) || text.endsWith(rest))) return undefined;
    const record = editRecord(cutRecord(this.#all, this.#at, written.length), text);
    this.#at = written.length;
    return record;
  }
}
