/**
 * The lexicon asset: a head of 32-bit words, then sections that are used in place as typed arrays. All
 * numbers are little-endian; every section begins on a multiple of four bytes.
 *
 * head: magic, format version, length in bytes, checksum of all that follows it, then byte length of each section.
 */

/** An asset that can't be used: not ours, of another version or byte order, cut off, or damaged. */
export class AssetError extends Error {
  override name = 'AssetError';
}

/** "PLXa" in memory, read as one little-endian word. */
const MAGIC = 0x61584c50;
const FORMAT_VERSION = 6;

/** Sections in file order, with the typed array that each is read as. */
export const SECTIONS = [
  ['meta', Uint8Array],
  ['edgeWords', Uint8Array],
  ['foldUnits', Uint16Array],
  ['expansionKeys', Uint16Array],
  ['expansionEnds', Uint16Array],
  ['expansionPool', Uint16Array],
  ['astralKeys', Uint32Array],
  ['astralValues', Uint32Array],
  ['alphabet', Uint16Array],
  ['labelEntries', Uint16Array],
  ['counts', Uint32Array],
  ['filter', Int32Array],
  ['pairs', Int32Array],
  ['shifts', Uint16Array],
  ['beginnings', Int32Array],
  ['slots', Int32Array],
  ['records', Uint8Array],
  ['senseEntity', Uint32Array],
  ['senseScope', Uint16Array],
  ['scopes', Uint32Array],
  ['classes', Uint32Array],
  ['classStarts', Uint32Array],
  ['idUnits', Uint8Array],
  ['entityIds', Uint8Array],
  ['entityIdBlocks', Uint32Array],
  ['documentEntities', Uint32Array],
  ['documentIdUnits', Uint8Array],
  ['documentIds', Uint8Array],
  ['documentIdBlocks', Uint32Array],
] as const;

type SectionName = (typeof SECTIONS)[number][0];
type SectionConstructor<N extends SectionName> = Extract<(typeof SECTIONS)[number], readonly [N, unknown]>[1];
export type Sections = {
  [N in SectionName]: SectionConstructor<N> extends typeof Uint8Array
    ? Uint8Array
    : SectionConstructor<N> extends typeof Uint16Array
      ? Uint16Array
      : SectionConstructor<N> extends typeof Int32Array
        ? Int32Array
        : Uint32Array;
};

const HEAD_WORDS = 4 + SECTIONS.length;
const CHECKED_FROM = 4;

const padded = (bytes: number): number => (bytes + 3) & ~3;

/** Four lanes of FNV-1a over 32-bit words: each lane waits for its own product only. */
function checksum(words: Uint32Array, from: number): number {
  let a = 0x811c9dc5;
  let b = a ^ 1;
  let c = a ^ 2;
  let d = a ^ 3;
  const end = words.length - 3;
  let i = from;
  for (; i < end; i += 4) {
    a = Math.imul(a ^ (words[i] as number), 0x01000193);
    b = Math.imul(b ^ (words[i + 1] as number), 0x01000193);
    c = Math.imul(c ^ (words[i + 2] as number), 0x01000193);
    d = Math.imul(d ^ (words[i + 3] as number), 0x01000193);
  }
  for (; i < words.length; i++) a = Math.imul(a ^ (words[i] as number), 0x01000193);
  for (const lane of [b, c, d]) a = Math.imul(a ^ (lane ^ (lane >>> 15)), 0x01000193);
  return (a ^ (a >>> 13)) >>> 0;
}

/** The bytes of an asset. For little-endian machines, as all that builds run on are. */
export function writeSections(sections: Sections): Uint8Array {
  let length = HEAD_WORDS * 4;
  for (const [name] of SECTIONS) length += padded(sections[name].byteLength);
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer);
  let at = HEAD_WORDS * 4;
  for (const [index, [name]] of SECTIONS.entries()) {
    const section = sections[name];
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    words[4 + index] = section.byteLength;
    at += padded(section.byteLength);
  }
  words[0] = MAGIC;
  words[1] = FORMAT_VERSION;
  words[2] = length;
  words[3] = checksum(words, CHECKED_FROM);
  return bytes;
}

/**
 * The sections of an asset, as views of `buffer`.
 * @throws AssetError if a byte is missing, too many, or changed
 */
export function readSections(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < HEAD_WORDS * 4 || buffer.byteLength % 4 !== 0) {
    throw new AssetError(`The lexicon is cut off: ${buffer.byteLength} bytes.`);
  }
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) throw new AssetError('This is no lexicon, or one for another byte order.');
  if (words[1] !== FORMAT_VERSION) {
    throw new AssetError(`The lexicon has format ${words[1]}; this version reads ${FORMAT_VERSION}.`);
  }
  if (words[2] !== buffer.byteLength) {
    throw new AssetError(`The lexicon is cut off: ${buffer.byteLength} of ${words[2]} bytes.`);
  }
  if (words[3] !== checksum(words, CHECKED_FROM)) {
    throw new AssetError('The lexicon is damaged: its checksum is wrong.');
  }
  const sections: Partial<Record<SectionName, unknown>> = {};
  let at = HEAD_WORDS * 4;
  for (const [index, [name, TypedArray]] of SECTIONS.entries()) {
    const bytes = words[4 + index] as number;
    if (bytes % TypedArray.BYTES_PER_ELEMENT !== 0 || at + bytes > buffer.byteLength) {
      throw new AssetError('The lexicon is damaged: its sections do not fill it.');
    }
    sections[name] = new TypedArray(buffer, at, bytes / TypedArray.BYTES_PER_ELEMENT);
    at += padded(bytes);
  }
  if (at !== buffer.byteLength) throw new AssetError('The lexicon is damaged: its sections do not fill it.');
  return sections as Sections;
}
