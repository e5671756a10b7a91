import { ACTION_SPACE } from '@policy-lens/hanzi/fold-table';
import { ACTION_LABEL, LABEL_MASK, STARTS } from './labels';
import { filterShift, fourHash, type NameFilter, secondHash } from './name-filter';

/** Entries up to here are white space and what folds to nothing: no name begins with them. */
const LAST_BLANK = ACTION_LABEL + ACTION_SPACE;

/** Finds the places of a text where a name may begin. Nearly all of a text is passed over here. */
export class CandidateScan {
  readonly #entries: Uint16Array;
  readonly #fours: Int32Array;
  readonly #pairs: Int32Array;
  readonly #hasPairs: boolean;

  /** @param entries of the label table */
  constructor(entries: Uint16Array, { fours, pairs }: NameFilter) {
    this.#entries = entries;
    this.#fours = fours;
    this.#pairs = pairs;
    this.#hasPairs = pairs.some((word) => word !== 0);
  }

  /**
   * The first place from `from` on where the filter lets a name begin, or where a unit folds specially; `to` if
   * there is none before it. A loop without calls, over four labels that move on by one.
   */
  next(text: string, from: number, to: number): number {
    const entries = this.#entries;
    const fours = this.#fours;
    const pairs = this.#pairs;
    const hasPairs = this.#hasPairs;
    const fourShift = filterShift(fours);
    const pairShift = filterShift(pairs);
    const { length } = text;
    let a = from < length ? (entries[text.charCodeAt(from)] as number) : 0;
    let b = from + 1 < length ? (entries[text.charCodeAt(from + 1)] as number) : 0;
    let c = from + 2 < length ? (entries[text.charCodeAt(from + 2)] as number) : 0;
    for (let at = from; at < to; at++) {
      const d = at + 3 < length ? (entries[text.charCodeAt(at + 3)] as number) : 0;
      if (a >= STARTS) {
        if (((b | c | d) & ACTION_LABEL) !== 0) return at;
        const hash = fourHash(a & LABEL_MASK, b & LABEL_MASK, c & LABEL_MASK, d & LABEL_MASK);
        const one = hash >>> fourShift;
        if (((fours[one >> 5] as number) & (1 << (one & 31))) !== 0) {
          const two = secondHash(hash) >>> fourShift;
          if (((fours[two >> 5] as number) & (1 << (two & 31))) !== 0) return at;
        }
        if (hasPairs) {
          const pair = fourHash(a & LABEL_MASK, b & LABEL_MASK, 0, 0) >>> pairShift;
          if (((pairs[pair >> 5] as number) & (1 << (pair & 31))) !== 0) return at;
        }
      } else if (a > LAST_BLANK) return at;
      a = b;
      b = c;
      c = d;
    }
    return to;
  }
}
