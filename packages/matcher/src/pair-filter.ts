/**
 * A set of the first two labels of all names, as bits under a hash: most places in a text are told apart from
 * the beginning of a name by it, in a table small enough for the first caches. Words of 32 bits; the number
 * of words is a power of two.
 */
const LEAST_WORDS = 256;
const MOST_WORDS = 1 << 15;

/** Bit number of a pair before masking. Labels are numbered by frequency, so low bits differ most. */
export const pairHash = (first: number, second: number): number =>
  Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb);

/** Built for about one bit set in 16. */
export function buildPairFilter(names: readonly Uint16Array[]): Int32Array {
  const distinct = new Set(names.map((name) => (name[0] as number) * 0x10000 + (name[1] as number)));
  let words = LEAST_WORDS;
  while (words < MOST_WORDS && words * 2 < distinct.size) words *= 2;
  const filter = new Int32Array(words);
  for (const name of names) {
    const bit = pairHash(name[0] as number, name[1] as number) & (words * 32 - 1);
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
  }
  return filter;
}
