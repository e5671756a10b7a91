/**
 * Tells by two loads that no name begins at a place, which is all that most of a text costs.
 *
 * A hash runs along the labels: each moves those before it up by eight bits, so that four of them fill it and older
 * ones have left it. Its lower half is of the last two labels only. So one number has both a *beginning*, the
 * first four labels of a name, and the first two of shorter names.
 */
const FACTOR = 0x9e3779b1 | 0;

/** The running hash with one more label. */
export const rolled = (hash: number, label: number): number => ((hash << 8) + Math.imul(label, FACTOR)) | 0;

export const hashOfFour = (a: number, b: number, c: number, d: number): number =>
  rolled(rolled(rolled(rolled(0, a), b), c), d);

/** Words of the filter of pairs, one bit for each value of the lower half. */
export const PAIR_WORDS = 0x10000 >>> 5;
const LEAST_WORDS = 64;
/** More of them than this would no longer stay in a processor's nearer caches, nor leave room for the bits' own hash. */
const MOST_WORDS = 1 << 18;
/** Beginnings for each word, about: with two bits each, one in fifty places that are none passes. */
const PER_WORD = 3;

/** `hash >>> shift` is the word. */
export const wordShift = (words: number): number => Math.clz32(words - 1);

/** Bit 0 tells whether a word of the filter has both bits of a hash. */
export const hasBits = (word: number, hash: number): number =>
  (word >>> (hash >>> 3)) & (word >>> (hash >>> 8));

/** Bit 0 tells whether the filter of pairs has the last two labels of a hash. */
export const hasPair = (pairs: Int32Array, hash: number): number =>
  (pairs[(hash & 0xffff) >>> 5] as number) >>> hash;

/** Two bits of one word for each beginning (blocked Bloom filter; F. Putze, P. Sanders, J. Singler 2007). */
export function buildFilter(hashes: readonly number[]): Int32Array {
  let words = LEAST_WORDS;
  while (words < MOST_WORDS && words * PER_WORD < hashes.length) words *= 2;
  const filter = new Int32Array(words);
  const shift = wordShift(words);
  for (const hash of hashes) {
    const word = hash >>> shift;
    filter[word] = (filter[word] as number) | (1 << (hash >>> 3)) | (1 << (hash >>> 8));
  }
  return filter;
}

/** @param pairs first two labels of each name of two or three */
export function buildPairFilter(pairs: readonly (readonly [number, number])[]): Int32Array {
  const filter = new Int32Array(PAIR_WORDS);
  for (const [a, b] of pairs) {
    const hash = rolled(rolled(0, a), b);
    const word = (hash & 0xffff) >>> 5;
    filter[word] = (filter[word] as number) | (1 << hash);
  }
  return filter;
}
