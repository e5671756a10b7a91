import type { Sections } from './asset-format';
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
} from './beginnings';

/** The beginnings of all names, with the state that each leads to. */
export class BeginningTable {
  readonly #shifts: Uint16Array;
  readonly #table: Int32Array;
  readonly #seed: number;

  constructor({ counts, shifts, beginnings }: Sections) {
    this.#shifts = shifts;
    this.#table = beginnings;
    this.#seed = (counts[1] as number) | 0;
  }

  /** State of the beginning at this place, if it is one and the next label may follow; else 0. */
  stateAt(labels: Uint16Array, at: number): number {
    const first = pairOf(labels[at] as number, labels[at + 1] as number);
    const second = pairOf(labels[at + 2] as number, labels[at + 3] as number);
    const entry = this.#entryOf(first, second);
    if (entry < 0) return 0;
    const table = this.#table;
    const ahead =
      (((table[entry] as number) >>> PAIR_BITS) << 4) | ((table[entry + 1] as number) >>> PAIR_BITS);
    if (ahead !== 0 && ahead !== aheadOf(labels[at + BEGINNING] as number)) return 0;
    return table[entry + 2] as number;
  }

  /** State of a beginning, given by its pairs, also of one of fewer labels; 0 if no name has it. */
  stateOf(first: number, second: number): number {
    const entry = this.#entryOf(first, second);
    return entry < 0 ? 0 : (this.#table[entry + 2] as number);
  }

  /** Where the numbers of a beginning lie, or -1. */
  #entryOf(first: number, second: number): number {
    const table = this.#table;
    const shifts = this.#shifts;
    const size = table.length / ENTRY;
    const hash = beginningHash(first, second, this.#seed);
    const place = placeOf(hash & homeMask(size), shifts[hash >>> groupShift(shifts)] as number, size);
    // only a forged table leads out of itself
    if (place >= size) return -1;
    const entry = place * ENTRY;
    if (((table[entry] as number) & PAIR_MASK) !== first) return -1;
    return ((table[entry + 1] as number) & PAIR_MASK) === second ? entry : -1;
  }
}
