import { END_LABEL } from './labels';

/**
 * The first four labels of a name, its *beginning*, as two pairs of 28 bits. Names of two and three labels are
 * filled up with `END_LABEL`, which no text has.
 */
export const BEGINNING = 4;

/** Two labels in one number. */
export const pairOf = (a: number, b: number): number => (a << 14) | b;

/** The pairs of a name's beginning. */
export function beginningOf(name: ArrayLike<number>): [first: number, second: number] {
  const at = (index: number) => name[index] ?? END_LABEL;
  return [pairOf(at(0), at(1)), pairOf(at(2), at(3))];
}

const pairHash = (pair: number): number => Math.imul(pair, 0x9e3779b1);

/** Hash of a beginning, of its two pairs. */
export function beginningHash(first: number, second: number, seed: number): number {
  const ab = pairHash(first);
  const mixed = Math.imul(((ab >>> 15) | (ab << 17)) + pairHash(second), seed);
  return mixed ^ (mixed >>> 15);
}

/**
 * Beginnings lie in a table by a perfect hash (hash and displace; D. Belazzougui, F. Botelho, M. Dietzfelbinger 2009):
 * the upper bits of the hash choose a group, the lower ones a home, and the group's entry in `shifts` is added to
 * the home, round the end of the table. So any beginning is found, or not, by one look at each of two tables.
 */
export interface BeginningSections {
  /** Number of names, seed of the hash, labels of the longest name, number of entities. */
  counts: Uint32Array;
  shifts: Uint16Array;
  /** `ENTRY` numbers for each place. */
  beginnings: Int32Array;
}

/**
 * Numbers of an entry: both pairs, with half of `aheadOf` above each, and the state, as `trie-states.ts` has it. The
 * state of a free entry is 0.
 */
export const ENTRY = 3;
export const PAIR_BITS = 28;
export const PAIR_MASK = (1 << PAIR_BITS) - 1;

/** Eight bits of a label, not all 0. In an entry of the one that follows the beginning in all names, or 0 for any. */
export const aheadOf = (label: number): number => (label & 0xff) | 1;

/** `hash >>> shift` is the group. */
export const groupShift = (shifts: Uint16Array): number => Math.clz32(shifts.length - 1);

/** `hash & homeMask` is the home: fewer than there are places, and more than half as many. */
export const homeMask = (size: number): number => (0x7fffffff >>> Math.clz32(size)) | 0;

/** Home and shift added, round the end of the table; without a branch, for no processor would foretell it. */
export function placeOf(home: number, shift: number, size: number): number {
  const place = home + shift;
  return place - (size & ((size - 1 - place) >> 31));
}
