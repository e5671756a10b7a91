import {
  FORMAT_VERSION,
  HEADER_WORDS,
  hashWords,
  MAGIC,
  SECTION_NAMES,
  SECTIONS,
  TABLE_WORDS,
} from '../asset-format';
import { VARIANTS, type Variant } from '../variants';
import type { Table } from './table';

const align = (bytes: number) => (bytes + 3) & ~3;

/** The bytes of an asset: see asset-format.ts. */
export function writeAsset(from: Variant, to: Variant, tables: readonly Table[]): Uint8Array {
  const directoryBytes = 4 * (HEADER_WORDS + TABLE_WORDS * tables.length);
  const total = tables.reduce(
    (sum, table) => SECTION_NAMES.reduce((bytes, name) => bytes + align(table[name].byteLength), sum),
    directoryBytes,
  );
  const buffer = new ArrayBuffer(total);
  const header = new Uint32Array(buffer, 0, directoryBytes / 4);
  header.set([MAGIC, FORMAT_VERSION, total, VARIANTS.indexOf(from), VARIANTS.indexOf(to)]);
  let offset = directoryBytes;
  for (const [i, table] of tables.entries()) {
    const at = HEADER_WORDS + i * TABLE_WORDS;
    const start = offset;
    for (const [s, name] of SECTION_NAMES.entries()) {
      const section = table[name];
      header.set([offset, section.byteLength / SECTIONS[name]], at + 1 + 2 * s);
      new Uint8Array(buffer, offset).set(
        new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
      );
      offset += align(section.byteLength);
    }
    header[at] = hashWords(new Uint32Array(buffer, start, (offset - start) / 4));
  }
  header[HEADER_WORDS - 1] = hashWords(header);
  return new Uint8Array(buffer);
}
