/**
 * The beginnings of all names, as bits under a hash: the first four labels of a name, or the first two of a
 * name that has fewer than four. Most places in a text are told apart from the beginning of a name here, in
 * tables that stay in the caches; the trie, which does not, is walked only from the rest. Words of 32 bits;
 * their number is a power of two.
 */
const LEAST_WORDS = 64;
const MOST_WORDS = 1 << 15;

/** Hash of four labels. Its upper bits are the good ones: shift it by `filterShift`. */
export const fourHash = (a: number, b: number, c: number, d: number): number =>
  (Math.imul(a, 0x9e3779b1) +
    Math.imul(b, 0x85ebca77) +
    Math.imul(c, 0xc2b2ae3d) +
    Math.imul(d, 0x27d4eb2f)) |
  0;

/** A second hash made of the first: both bits have to be set. */
export const secondHash = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** `hash >>> shift` is a bit number of the filter. */
export const filterShift = (filter: Int32Array): number => Math.clz32(filter.length * 32) + 1;

export interface NameFilter {
  fours: Int32Array;
  pairs: Int32Array;
}

/** Built for about one bit set in 8 of `fours`, fewer in `pairs`. */
export function buildNameFilter(names: readonly Uint16Array[]): NameFilter {
  const fours = new Set<number>();
  const pairs = new Set<number>();
  for (const [a = 0, b = 0, c = 0, d] of names) {
    if (d === undefined) pairs.add(fourHash(a, b, 0, 0));
    else fours.add(fourHash(a, b, c, d));
  }
  return { fours: bitsOf(fours), pairs: bitsOf(pairs) };
}

function bitsOf(hashes: ReadonlySet<number>): Int32Array {
  let words = LEAST_WORDS;
  while (words < MOST_WORDS && words * 2 < hashes.size) words *= 2;
  const filter = new Int32Array(words);
  const shift = filterShift(filter);
  for (const hash of hashes) {
    for (const bit of [hash >>> shift, secondHash(hash) >>> shift]) {
      filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
    }
  }
  return filter;
}
