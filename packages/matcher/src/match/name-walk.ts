import type { Sections } from '../asset/asset-format';
import { hasPair, rolled } from '../asset/beginning-filter';
import { BEGINNING, pairOf } from '../asset/beginnings';
import { END_LABEL, NO_LABEL } from '../asset/labels';
import { endOfTail, isInstrument, MOST_HEAD } from '../asset/records';
import { BASE_MASK, TERMINAL } from '../asset/trie-states';
import type { NameSenses } from '../senses/name-senses';
import type { BeginningTable } from './beginning-table';
import type { FoldedWindow } from './folded-window';
import { newOccurrence, type Occurrence } from './occurrence';

/** The longest name that holds at one place of a text. */
export class NameWalk {
  /** The last name found. */
  readonly found: Occurrence = newOccurrence();
  /** Its record. */
  record = -1;
  readonly #window: FoldedWindow;
  readonly #senses: NameSenses;
  readonly #beginnings: BeginningTable;
  readonly #pairs: Int32Array;
  readonly #slots: Int32Array;
  /** Greatest base whose children lie in `slots`, and last place of a record: only a forged asset leads beyond them. */
  readonly #farthest: number;
  readonly #lastRecord: number;
  readonly #records: Uint8Array;
  /** Records of the shorter names that end along a walk, and the place after each. */
  readonly #ended: Int32Array;

  constructor(sections: Sections, beginnings: BeginningTable, window: FoldedWindow, senses: NameSenses) {
    this.#beginnings = beginnings;
    this.#pairs = sections.pairs;
    this.#window = window;
    this.#senses = senses;
    this.#slots = sections.slots;
    this.#farthest = sections.slots.length / 2 - Math.max(sections.alphabet.length, END_LABEL + 1);
    this.#lastRecord = sections.records.length - MOST_HEAD;
    this.#records = sections.records;
    this.#ended = new Int32Array(2 * (sections.counts[2] as number));
  }

  /** Walks from now on are in this text, which is kept until the next one. */
  enter(text: string): void {
    this.found.text = text;
  }

  /**
   * Whether a name holds that begins with label `at` of the window; it is then in `found` and `record`.
   */
  longest(at: number, state: number): boolean {
    const { labels } = this.#window;
    const slots = this.#slots;
    const ended = this.#ended;
    let to = at + BEGINNING;
    let count = 0;
    let next = state;
    while (next > 0) {
      const base = next & BASE_MASK;
      if (base > this.#farthest) break;
      if ((next & TERMINAL) !== 0) {
        ended[count++] = ~(slots[(base + END_LABEL) * 2 + 1] as number);
        ended[count++] = to;
      }
      const label = labels[to++] as number;
      const slot = (base + label) * 2;
      next = slots[slot] === label ? (slots[slot + 1] as number) : 0;
    }
    if (next < 0) {
      const end = ~next <= this.#lastRecord ? endOfTail(this.#records, ~next, labels, to) : 0;
      if (end > 0 && this.#offer(~next, at, end)) return true;
    }
    while (count > 0) {
      const end = ended[--count] as number;
      if (this.#offer(ended[--count] as number, at, end)) return true;
    }
    return this.#longestShort(at);
  }

  #longestShort(at: number): boolean {
    const { labels } = this.#window;
    const a = labels[at] as number;
    const b = labels[at + 1] as number;
    if ((hasPair(this.#pairs, rolled(rolled(0, a), b)) & 1) === 0) return false;
    const pair = pairOf(a, b);
    const three = this.#beginnings.stateOf(pair, pairOf(labels[at + 2] as number, END_LABEL));
    if (three < 0 && this.#offer(~three, at, at + 3)) return true;
    const two = this.#beginnings.stateOf(pair, pairOf(END_LABEL, END_LABEL));
    return two < 0 && this.#offer(~two, at, at + 2);
  }

  /** Whether a name holds that lies from label `at` to `end`. */
  #offer(record: number, at: number, end: number): boolean {
    if (record > this.#lastRecord) return false;
    const { found } = this;
    const window = this.#window;
    if (!window.locate(at, end, found)) return false;
    found.length = end - at;
    found.isInstrument = isInstrument(this.#records, record);
    found.previous = at > 0 ? (window.labels[at - 1] as number) : NO_LABEL;
    found.first = window.labels[at] as number;
    found.last = window.labels[end - 1] as number;
    found.next = window.labels[end] as number;
    this.record = record;
    return this.#senses.holds(record, found);
  }
}
