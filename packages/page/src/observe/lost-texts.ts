import {
  commonEnds,
  cutRecord,
  editRecord,
  joinRecords,
  plainRecord,
  type TextRecord,
} from '../convert/text-record';
import { LONGEST_LOST_TEXT, MOST_LOST_SEARCHES, SHORTENED } from '../limits';

/**
 * The converted text that a page has cut or taken out in one batch, in order, to know it again in the nodes that it
 * has put in meanwhile: `innerHTML += …` and those who mark what was searched for write a text anew, in pieces.
 */
export class LostTexts {
  #all: TextRecord = plainRecord('');
  /** Where each text that was lost as a whole starts, the latest of equal ones. */
  readonly #starts = new Map<string, number>();
  /** Where the last piece that was found again ends, or what was lost after it starts. */
  #at = 0;
  /** Whether something has been looked for since the last loss. */
  #wasAsked = false;
  #searches = 0;

  add(record: TextRecord): void {
    const start = this.#all.written.length;
    if (start + record.written.length > LONGEST_LOST_TEXT) return;
    // A page puts in next what it has taken out last.
    if (this.#wasAsked) this.#at = start;
    this.#wasAsked = false;
    this.#starts.set(record.written, start);
    this.#all = joinRecords(this.#all, record);
  }

  addAll(nodes: Iterable<Text>, recordOf: (node: Text) => TextRecord): void {
    for (const node of nodes) {
      if (this.#all.written.length > LONGEST_LOST_TEXT) return;
      this.add(recordOf(node));
    }
  }

  /**
   * The record of a new text that is a piece of what was lost, or begins or ends with the rest of that, or with so
   * much of it as is left where a page shortens a line to its place: 发展规划…
   */
  find(text: string): TextRecord | undefined {
    const { written } = this.#all;
    if (written === '' || text === '') return undefined;
    this.#wasAsked = true;
    const start = this.#startOf(text);
    if (start >= 0) {
      this.#at = start + text.length;
      return cutRecord(this.#all, start, this.#at);
    }
    const rest = written.slice(this.#at);
    if (rest === '') return undefined;
    const { before, after } = commonEnds(rest, text);
    const isShortened = before >= SHORTENED.least && text.length - before <= SHORTENED.added;
    if (before + after < rest.length && !isShortened) return undefined;
    const record = editRecord(cutRecord(this.#all, this.#at, written.length), text);
    this.#at = isShortened ? this.#at + before : written.length;
    return record;
  }

  /** What goes on where the last piece ended comes first, then a text that was lost as it is, then any piece. */
  #startOf(text: string): number {
    const { written } = this.#all;
    if (written.startsWith(text, this.#at)) return this.#at;
    const whole = this.#starts.get(text);
    if (whole !== undefined) return whole;
    if (this.#searches >= MOST_LOST_SEARCHES) return -1;
    this.#searches++;
    const next = written.indexOf(text, this.#at);
    return next < 0 ? written.indexOf(text) : next;
  }
}
