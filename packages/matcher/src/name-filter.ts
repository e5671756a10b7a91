/**
 * The beginnings of all names, as bits under a hash: the first three labels, and the two of names that have
 * no third. Most places in a text are told apart from the beginning of a name by one bit, in a table small
 * enough for the second cache; the trie, which is not, is walked only from the rest. Words of 32 bits; their
 * number is a power of two.
 */
const LEAST_WORDS = 64;
const MOST_WORDS = 1 << 15;

/** Hash of a triple; its upper bits are the good ones: shift by `filterShift`. Second factor on its own for pairs. */
export const tripleHash = (first: number, second: number, third: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77) + Math.imul(third, 0xc2b2ae3d)) | 0;

/** `hash >>> shift` is a bit number of the filter. */
export const filterShift = (filter: Int32Array): number => Math.clz32(filter.length * 32) + 1;

export interface NameFilter {
  triples: Int32Array;
  pairs: Int32Array;
}

/** Built for about one bit set in 16. */
export function buildNameFilter(names: readonly Uint16Array[]): NameFilter {
  const triples = new Set<number>();
  const pairs = new Set<number>();
  for (const [first = 0, second = 0, third] of names) {
    if (third === undefined) pairs.add(tripleHash(first, second, 0));
    else triples.add(tripleHash(first, second, third));
  }
  return { triples: bitsOf(triples), pairs: bitsOf(pairs) };
}

function bitsOf(hashes: ReadonlySet<number>): Int32Array {
  let words = LEAST_WORDS;
  while (words < MOST_WORDS && words * 2 < hashes.size) words *= 2;
  const filter = new Int32Array(words);
  const shift = filterShift(filter);
  for (const hash of hashes) {
    const bit = hash >>> shift;
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
  }
  return filter;
}
