import type { Sections } from '../asset/asset-format';
import { hasPair, rolled } from '../asset/beginning-filter';
import {
  aheadOf,
  BEGINNING,
  beginningHash,
  ENTRY,
  groupShift,
  homeMask,
  PAIR_BITS,
  PAIR_MASK,
  pairOf,
  placeOf,
} from '../asset/beginnings';

/** 1 for 0, else 0. */
const isZero = (number: number): number => ((number | (0 - number)) >>> 31) ^ 1;

/** The beginnings of all names, with the state that each leads to. */
export class BeginningTable {
  readonly #shifts: Uint16Array;
  readonly #table: Int32Array;
  readonly #seed: number;
  /** Places of the table. */
  readonly #size: number;
  readonly #homeMask: number;
  readonly #groupShift: number;

  constructor({ counts, shifts, beginnings }: Sections) {
    this.#shifts = shifts;
    this.#table = beginnings;
    this.#seed = (counts[1] as number) | 0;
    this.#size = Math.floor(beginnings.length / ENTRY);
    this.#homeMask = homeMask(this.#size);
    this.#groupShift = groupShift(shifts);
  }

  /**
   * Of so many places at which a name may begin keeps those at which a beginning stands and the next label may
   * follow, or `pairs` lets a shorter name begin; how many are left. Writes the state of each, 0 for a shorter name.
   * Without a branch, so that the looks at memory of several places overlap.
   */
  narrow(
    labels: Uint16Array,
    pairs: Int32Array,
    places: Uint16Array,
    states: Int32Array,
    found: number,
  ): number {
    const table = this.#table;
    const shifts = this.#shifts;
    const seed = this.#seed;
    const size = this.#size;
    const mask = this.#homeMask;
    const group = this.#groupShift;
    let count = 0;
    for (let i = 0; i < found; i++) {
      const at = places[i] as number;
      const a = labels[at] as number;
      const b = labels[at + 1] as number;
      const first = pairOf(a, b);
      const second = pairOf(labels[at + 2] as number, labels[at + 3] as number);
      const hash = beginningHash(first, second, seed);
      const entry = placeOf(hash & mask, shifts[hash >>> group] as number, size) * ENTRY;
      const known = table[entry] as number;
      const next = table[entry + 1] as number;
      const ahead = ((known >>> PAIR_BITS) << 4) | (next >>> PAIR_BITS);
      const other = ((known & PAIR_MASK) ^ first) | ((next & PAIR_MASK) ^ second);
      const otherAhead = (ahead ^ aheadOf(labels[at + BEGINNING] as number)) & (0 - ((ahead + 0xff) >>> 8));
      const is = isZero(other | otherAhead);
      places[count] = at;
      states[count] = (table[entry + 2] as number) & (0 - is);
      count += is | (hasPair(pairs, rolled(rolled(0, a), b)) & 1);
    }
    return count;
  }

  /** State of a beginning, given by its pairs, also of one of fewer labels; 0 if no name has it. */
  stateOf(first: number, second: number): number {
    const table = this.#table;
    const hash = beginningHash(first, second, this.#seed);
    const shift = this.#shifts[hash >>> this.#groupShift] as number;
    const entry = placeOf(hash & this.#homeMask, shift, this.#size) * ENTRY;
    const is =
      ((table[entry] as number) & PAIR_MASK) === first &&
      ((table[entry + 1] as number) & PAIR_MASK) === second;
    return is ? (table[entry + 2] as number) : 0;
  }
}
