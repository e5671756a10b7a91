import { BEGINNING, beginningOf, pairHash } from './beginnings';

/**
 * The first two labels of all names of two or three, as bits under a hash, two of one word for each. Most lexicons have few
 * such names, or none.
 */
const LEAST_WORDS = 64;
const MOST_WORDS = 1 << 14;

const wordOf = (filter: Int32Array, hash: number): number => hash >>> Math.clz32(filter.length - 1);

/** @param pair hash of two labels */
export function mayBeShort(filter: Int32Array, pair: number): boolean {
  const word = filter[wordOf(filter, pair)] as number;
  return ((word >>> (pair >>> 12)) & (word >>> (pair >>> 7)) & 1) !== 0;
}

export function buildShortFilter(names: readonly Uint16Array[]): Int32Array {
  const pairs = new Set<number>();
  for (const name of names) if (name.length < BEGINNING) pairs.add(pairHash(beginningOf(name)[0]));
  let words = LEAST_WORDS;
  while (words < MOST_WORDS && words < pairs.size) words *= 2;
  const filter = new Int32Array(words);
  for (const pair of pairs) {
    const word = wordOf(filter, pair);
    filter[word] = (filter[word] as number) | (1 << (pair >>> 12)) | (1 << (pair >>> 7));
  }
  return filter;
}
