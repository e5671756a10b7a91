/**
 * Layout of a conversion asset: one file for one direction and mode, little-endian, read in place as typed arrays.
 *
 * ```
 * Uint32 header     magic, version, total bytes, from, to, mode (indices into VARIANTS and MODES), hash of all else
 * Uint32 directory  offset and element count of each section
 * sections          each from a multiple of 4 bytes
 * ```
 */
export const MAGIC = 0x5a484c50; // 'PLHZ'
export const FORMAT_VERSION = 4;
/** Place of the hash, the last word of the header. */
export const HASH_WORD = 6;
export const HEADER_WORDS = HASH_WORD + 1;

/** `default` is boundary-safe, with official forms; `opencc` gives, byte for byte, what opencc-js 1.4.2 gives. */
export const MODES = ['default', 'opencc'] as const;
export type Mode = (typeof MODES)[number];

/** Sections of a table, in file order, with their element sizes in bytes. */
export const SECTIONS = {
  /** UTF-16 unit -> code, 0 for units that no word and no mapping knows. Compatibility forms share a code. */
  codes: 2,
  /** Empty where clauses are cut one by one: UTF-16 unit -> what a look at it and at the unit behind it decides; see `SCAN`. */
  scan: 4,
  /** As long as `scan` is: a filter of the first two units of decisive words with the third, or 0. */
  beginnings: 1,
  /** A filter of the pairs of units that stand side by side in words, with 0. */
  joints: 1,
  /** Code -> unit that it becomes on its own; 0 where it stays. */
  single: 2,
  /** Code -> `KIND` bits. */
  kind: 1,
  /** Code -> unit that it becomes as a surname, 0 where like on its own; empty in mode `opencc`. */
  surname: 2,
  /** Code -> index into `SURNAME_EVIDENCE`; as long as `surname`. */
  surnameEvidence: 1,
  /** Double-array trie over codes: child base, or the word id of a terminal; `~word id` for a leaf. */
  base: 4,
  /** Code that owns a slot of `base`; 0 for none. */
  check: 2,
  /** Word id -> 100 times the negated natural logarithm of its probability; in mode `opencc` a `ROLE`. */
  cost: 2,
  /** Word id -> 1 + index of its explicit value, or 0 where its characters convert one by one. */
  explicit: 2,
  /** Explicit value -> offset in `pool`; one more at the end. */
  valueStart: 4,
  /** Explicit value -> index into `ORIGINS`. */
  origin: 1,
  /** UTF-16 units of the explicit values. */
  pool: 2,
  /** What shows a name, as text: a line for each of `NAME_CONTEXT`, words with spaces between. */
  nameContext: 2,
  /** Mode `opencc`: the stages as text, for the runs in which a later stage matches across words. */
  stages: 2,
} as const;
export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
export const DIRECTORY_WORDS = 2 * SECTION_NAMES.length;

/** Label of the slot that holds the word ending at an inner node. Real codes follow it. */
export const TERMINAL = 1;

export const KIND = {
  /** Every word with a form of its own, and every surname, has such a character: others are not cut into words. */
  decides: 1,
  /** Only text in the source script has it. */
  source: 2,
  /** Only text in the target script has it. */
  target: 4,
  /** Takes more than a unit-for-unit step to normalize: the text is normalized first. */
  normalize: 8,
  /** Ideographic description character: the description is copied as it is. */
  description: 16,
  /** Is a word by itself, in mode `opencc`. */
  word: 32,
  /** Of a unit that mode `opencc` has to stop at. */
  special: 8 | 16 | 32,
} as const;

/**
 * Bits of an entry of `scan`: the unit that it becomes on its own below, above it the groups into which words are
 * put by their first unit. A decisive word may begin at a unit only if the one behind is the second of a word of
 * its group: `(entry >>> 8) & nextEntry & SCAN.mask` is not 0. So it is at special units, whatever follows.
 */
export const SCAN = {
  groups: 7,
  secondOf: 1 << 16,
  always: 1 << 23,
  firstOf: 1 << 24,
  special: 1 << 31,
  mask: 0xff << 16,
} as const;

/**
 * In mode `opencc`, what a word is: a segment of its own, or an entry of the first stage within a run; or no word,
 * but what a phrase of a later stage can begin with in the source.
 */
export const ROLE = { segment: 1, firstStage: 2, trigger: 3 } as const;

/** Where an explicit value comes from, for `explain`. */
export const ORIGINS = ['opencc', 'reviewed'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * What shows that a character is a surname, beside a given name: `open` the end of the clause or a title on
 * either side; `titled` a title on either side; `strict` a title behind, and a given name that is no word.
 */
export const SURNAME_EVIDENCE = ['open', 'titled', 'strict'] as const;
export type SurnameEvidence = (typeof SURNAME_EVIDENCE)[number];

/**
 * Titles beside a name, words before one, characters that no given name begins with (余三项), words behind one,
 * surnames that show that a list is one of names.
 */
export const NAME_CONTEXT = ['title', 'before', 'never-given', 'after', 'surname'] as const;

/** Two UTF-16 units that follow each other, in one number. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;

/**
 * Place of a pair and a third unit, or 0, in a filter of `2 ** (32 - shift)` bits: Fibonacci hashing (Knuth, The
 * Art of Computer Programming 3, §6.4).
 */
export const filterBit = (pair: number, third: number, shift: number): number =>
  Math.imul(Math.imul(pair, 0x9e3779b1) ^ third, 0x85ebca6b) >>> shift;

/** The `shift` of a filter of so many bytes. */
export const filterShift = (bytes: number): number => Math.clz32(bytes) - 2;

/** FNV-1a over all 32-bit words of an asset but the hash itself. */
export function hashAsset(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    if (i !== HASH_WORD) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  }
  return hash >>> 0;
}

/** A conversion asset that is damaged, truncated, or of another version or kind. */
export class AssetError extends Error {
  override name = 'AssetError';
}
