import {
  DIRECTORY_WORDS,
  FORMAT_VERSION,
  HASH_WORD,
  HEADER_WORDS,
  hashAsset,
  MAGIC,
  MODES,
  type Mode,
  SECTION_NAMES,
  SECTIONS,
} from '../asset/asset-format';
import { VARIANTS, type Variant } from '../variants';
import type { Table } from './table';

const align = (bytes: number) => (bytes + 3) & ~3;

/** The bytes of an asset: see asset-format.ts. */
export function writeAsset(from: Variant, to: Variant, mode: Mode, table: Table): Uint8Array {
  const directoryBytes = 4 * (HEADER_WORDS + DIRECTORY_WORDS);
  const total = SECTION_NAMES.reduce((bytes, name) => bytes + align(table[name].byteLength), directoryBytes);
  const words = new Uint32Array(total / 4);
  words.set([
    MAGIC,
    FORMAT_VERSION,
    total,
    VARIANTS.indexOf(from),
    VARIANTS.indexOf(to),
    MODES.indexOf(mode),
  ]);
  const bytes = new Uint8Array(words.buffer);
  let offset = directoryBytes;
  for (const [i, name] of SECTION_NAMES.entries()) {
    const section = table[name];
    words.set([offset, section.byteLength / SECTIONS[name]], HEADER_WORDS + 2 * i);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += align(section.byteLength);
  }
  words[HASH_WORD] = hashAsset(words);
  return bytes;
}
