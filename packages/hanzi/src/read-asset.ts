import {
  AssetError,
  FORMAT_VERSION,
  HEADER_WORDS,
  hashWords,
  MAGIC,
  MODES,
  type Mode,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  TABLE_WORDS,
} from './asset-format';
import { VARIANTS, type Variant } from './variants';

type SectionArray<Name extends SectionName> = (typeof SECTIONS)[Name] extends 1
  ? Uint8Array
  : (typeof SECTIONS)[Name] extends 2
    ? Uint16Array
    : Int32Array;

/** The sections of one table, as views of the asset's buffer. */
export type TableView = { readonly [Name in SectionName]: SectionArray<Name> };

export interface Asset {
  from: Variant;
  to: Variant;
  table: TableView;
}

/**
 * Opens an asset for one mode: checks its header, its bounds and the hash of the table, and copies nothing.
 * @throws AssetError for bytes that `buildAssets` did not write, whatever they are.
 */
export function readAsset(buffer: ArrayBuffer, mode: Mode): Asset {
  const headerWords = HEADER_WORDS + MODES.length * TABLE_WORDS;
  if (buffer.byteLength < 4 * headerWords || buffer.byteLength % 4 !== 0) {
    throw new AssetError(`Not a conversion asset: ${buffer.byteLength} bytes`);
  }
  const header = new Uint32Array(buffer, 0, headerWords).slice();
  const [magic, version, total, from, to, hash] = header;
  if (magic !== MAGIC) throw new AssetError('Not a conversion asset: wrong first bytes');
  if (version !== FORMAT_VERSION)
    throw new AssetError(`Conversion asset of version ${version}, not ${FORMAT_VERSION}`);
  if (total !== buffer.byteLength) {
    throw new AssetError(`Conversion asset of ${total} bytes has ${buffer.byteLength}: truncated?`);
  }
  header[HEADER_WORDS - 1] = 0;
  if (hashWords(header) !== hash) throw new AssetError('Conversion asset with a damaged header');
  const fromVariant = VARIANTS[from as number];
  const toVariant = VARIANTS[to as number];
  if (!fromVariant || !toVariant) throw new AssetError('Conversion asset for unknown variants');
  return { from: fromVariant, to: toVariant, table: readTable(buffer, header, MODES.indexOf(mode)) };
}

function readTable(buffer: ArrayBuffer, header: Uint32Array, index: number): TableView {
  const at = HEADER_WORDS + index * TABLE_WORDS;
  const start = header[at + 1] as number;
  let end = start;
  const views = SECTION_NAMES.map((name, s) => {
    const offset = header[at + 1 + 2 * s] as number;
    const length = header[at + 2 + 2 * s] as number;
    const size = SECTIONS[name];
    if (offset !== end || offset + length * size > buffer.byteLength) {
      throw new AssetError(`Conversion asset with ${name} out of bounds`);
    }
    end = (offset + length * size + 3) & ~3;
    const View = size === 1 ? Uint8Array : size === 2 ? Uint16Array : Int32Array;
    return [name, new View(buffer, offset, length)];
  });
  if (hashWords(new Uint32Array(buffer, start, (end - start) / 4)) !== header[at]) {
    throw new AssetError('Conversion asset with damaged contents');
  }
  return Object.fromEntries(views) as TableView;
}
