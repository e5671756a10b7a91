import type { Sections } from './asset-format';
import { BEGINNING, pairHash, pairOf } from './beginnings';
import { BASE_MASK, TERMINAL } from './build-tries';
import type { CandidateScan } from './candidate-scan';
import type { FoldedWindow } from './folded-window';
import { END_LABEL, NO_LABEL } from './labels';
import type { NameSenses } from './name-senses';
import { newOccurrence, type Occurrence } from './occurrence';
import { isInstrument, tailLength, tailOf } from './records';
import { mayBeShort } from './short-names';

/** The longest name that holds at one place of a text. */
export class NameWalk {
  /** The last name found. */
  readonly found: Occurrence = newOccurrence();
  /** Its record. */
  record = -1;
  readonly #window: FoldedWindow;
  readonly #senses: NameSenses;
  readonly #scan: CandidateScan;
  readonly #short: Int32Array;
  readonly #slots: Int32Array;
  readonly #records: Uint16Array;
  /** Records of the shorter names that end along a walk, and the place after each. */
  readonly #ended: Int32Array;

  constructor(sections: Sections, scan: CandidateScan, window: FoldedWindow, senses: NameSenses) {
    this.#scan = scan;
    this.#short = sections.short;
    this.#window = window;
    this.#senses = senses;
    this.#slots = sections.slots;
    this.#records = sections.records;
    this.#ended = new Int32Array(2 * (sections.counts[2] as number));
  }

  /** Walks from now on are in this text, which is kept until the next one. */
  enter(text: string): void {
    this.found.text = text;
  }

  /**
   * Whether a name holds that begins with label `at` of the window; it is then in `found` and `record`.
   * @param state of the beginning of four labels there, or 0
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
      if ((next & TERMINAL) !== 0) {
        ended[count++] = ~(slots[(base + END_LABEL) * 2 + 1] as number);
        ended[count++] = to;
      }
      const label = labels[to++] as number;
      const slot = (base + label) * 2;
      next = slots[slot] === label ? (slots[slot + 1] as number) : 0;
    }
    if (next < 0) {
      const end = this.#tailEnd(~next, to);
      if (end > 0 && this.#offer(~next, at, end)) return true;
    }
    while (count > 0) {
      const end = ended[--count] as number;
      if (this.#offer(ended[--count] as number, at, end)) return true;
    }
    return this.#longestShort(at);
  }

  /** The place after a record's tail, if it stands before label `at`, or 0. */
  #tailEnd(record: number, at: number): number {
    const records = this.#records;
    const { labels } = this.#window;
    const from = tailOf(records, record);
    const length = tailLength(records, record);
    for (let i = 0; i < length; i++) if (records[from + i] !== labels[at + i]) return 0;
    return at + length;
  }

  #longestShort(at: number): boolean {
    const { labels } = this.#window;
    const pair = pairOf(labels[at] as number, labels[at + 1] as number);
    if (!mayBeShort(this.#short, pairHash(pair))) return false;
    const three = this.#scan.stateOf(pair, pairOf(labels[at + 2] as number, END_LABEL));
    if (three < 0 && this.#offer(~three, at, at + 3)) return true;
    const two = this.#scan.stateOf(pair, pairOf(END_LABEL, END_LABEL));
    return two < 0 && this.#offer(~two, at, at + 2);
  }

  /** Whether a name holds that lies from label `at` to `end`. */
  #offer(record: number, at: number, end: number): boolean {
    const { found } = this;
    const window = this.#window;
    found.isPlain = window.isPlain(at) && window.isPlain(end);
    if (!found.isPlain && (window.cuts(at) || window.cuts(end))) return false;
    found.start = window.starts[at] as number;
    found.end = found.isPlain ? (window.starts[end] as number) : window.endOf(end - 1);
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
