import type { Sections } from './asset-format';
import {
  aheadOf,
  BEGINNING,
  beginningHash,
  ENTRY,
  groupShift,
  homeMask,
  markOf,
  PAIR_BITS,
  PAIR_MASK,
  pairHash,
  pairOf,
  placeOf,
} from './beginnings';
import { mayBeShort } from './short-names';

/** Places of a window where a name may begin, in rising order. */
export interface Candidates {
  places: Uint16Array;
  /** State of the beginning of four labels at each place; 0 where only shorter names may begin. */
  states: Int32Array;
  count: number;
}

/** Finds the places where a name may begin. Nearly all of a text is passed over here. */
export class CandidateScan {
  readonly #shifts: Uint16Array;
  readonly #marks: Uint8Array;
  readonly #table: Int32Array;
  readonly #seed: number;
  readonly #short: Int32Array;
  readonly #hasShort: boolean;
  readonly #candidates: Candidates;

  /** @param length greatest length of a window */
  constructor({ counts, shifts, marks, beginnings, short }: Sections, length: number) {
    this.#shifts = shifts;
    this.#marks = marks;
    this.#table = beginnings;
    this.#seed = (counts[1] as number) | 0;
    this.#short = short;
    this.#hasShort = short.some((word) => word !== 0);
    this.#candidates = { places: new Uint16Array(length), states: new Int32Array(length), count: 0 };
  }

  /** The candidates below `limit`; the same object each time. */
  find(labels: Uint16Array, limit: number): Candidates {
    const shifts = this.#shifts;
    const marks = this.#marks;
    const seed = this.#seed;
    const size = marks.length;
    const mask = homeMask(size);
    const group = groupShift(shifts);
    const hasShort = this.#hasShort;
    const { places, states } = this.#candidates;
    let count = 0;
    let c = labels[2] as number;
    let ab = pairHash(pairOf(labels[0] as number, labels[1] as number));
    let bc = pairHash(pairOf(labels[1] as number, c));
    for (let at = 0; at < limit; at++) {
      const d = labels[at + 3] as number;
      const cd = pairHash(pairOf(c, d));
      const hash = beginningHash(ab, cd, seed);
      const entry = placeOf(hash & mask, shifts[hash >>> group] as number, size);
      if (marks[entry] === markOf(ab, cd)) {
        places[count] = at;
        states[count] = this.#stateAt(entry, labels, at);
        if (states[count] !== 0 || (hasShort && mayBeShort(this.#short, ab))) count++;
      } else if (hasShort && mayBeShort(this.#short, ab)) {
        places[count] = at;
        states[count++] = 0;
      }
      ab = bc;
      bc = cd;
      c = d;
    }
    this.#candidates.count = count;
    return this.#candidates;
  }

  /** State of an entry, if it is of the beginning at this place and the next label may follow; else 0. */
  #stateAt(entry: number, labels: Uint16Array, at: number): number {
    const table = this.#table;
    const first = table[entry * ENTRY] as number;
    const second = table[entry * ENTRY + 1] as number;
    if ((first & PAIR_MASK) !== pairOf(labels[at] as number, labels[at + 1] as number)) return 0;
    if ((second & PAIR_MASK) !== pairOf(labels[at + 2] as number, labels[at + 3] as number)) return 0;
    const ahead = ((first >>> PAIR_BITS) << 4) | (second >>> PAIR_BITS);
    if (ahead !== 0 && ahead !== aheadOf(labels[at + BEGINNING] as number)) return 0;
    return table[entry * ENTRY + 2] as number;
  }

  /**
   * State of a beginning, 0 if no name has it.
   * @param first its pairs
   */
  stateOf(first: number, second: number): number {
    const [ab, cd] = [pairHash(first), pairHash(second)];
    const hash = beginningHash(ab, cd, this.#seed);
    const { length } = this.#marks;
    const shift = this.#shifts[hash >>> groupShift(this.#shifts)] as number;
    const entry = placeOf(hash & homeMask(length), shift, length);
    const table = this.#table;
    if (((table[entry * ENTRY] as number) & PAIR_MASK) !== first) return 0;
    if (((table[entry * ENTRY + 1] as number) & PAIR_MASK) !== second) return 0;
    return table[entry * ENTRY + 2] as number;
  }
}
