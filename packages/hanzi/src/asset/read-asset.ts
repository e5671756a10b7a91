import { VARIANTS, type Variant } from '../variants';
import {
  AssetError,
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
  type SectionName,
} from './asset-format';

type SectionArray<Name extends SectionName> = (typeof SECTIONS)[Name] extends 1
  ? Uint8Array
  : (typeof SECTIONS)[Name] extends 2
    ? Uint16Array
    : Int32Array;

/** The sections of a table, as views of the asset's buffer. */
export type TableView = { readonly [Name in SectionName]: SectionArray<Name> };

export interface Asset {
  from: Variant;
  to: Variant;
  mode: Mode;
  table: TableView;
}

/**
 * Opens an asset: checks its header, its bounds and its hash, and copies nothing.
 * @throws AssetError for bytes that `buildAssets` did not write, whatever they are.
 */
export function readAsset(buffer: ArrayBuffer): Asset {
  if (buffer.byteLength < 4 * (HEADER_WORDS + DIRECTORY_WORDS) || buffer.byteLength % 4 !== 0) {
    throw new AssetError(`Not a conversion asset: ${buffer.byteLength} bytes`);
  }
  const words = new Uint32Array(buffer);
  const [magic, version, total, fromIndex = -1, toIndex = -1, modeIndex = -1] = words;
  if (magic !== MAGIC) throw new AssetError('Not a conversion asset: wrong first bytes');
  if (version !== FORMAT_VERSION)
    throw new AssetError(`Conversion asset of version ${version}, not ${FORMAT_VERSION}`);
  if (total !== buffer.byteLength) {
    throw new AssetError(`Conversion asset of ${total} bytes has ${buffer.byteLength}: truncated?`);
  }
  const from = VARIANTS[fromIndex];
  const to = VARIANTS[toIndex];
  const mode = MODES[modeIndex];
  if (!from || !to || !mode) throw new AssetError('Conversion asset for unknown variants');
  if (hashAsset(words) !== words[HASH_WORD]) throw new AssetError('Damaged conversion asset');
  return { from, to, mode, table: readTable(buffer, words) };
}

function readTable(buffer: ArrayBuffer, words: Uint32Array): TableView {
  const views = SECTION_NAMES.map((name, i) => {
    const offset = words[HEADER_WORDS + 2 * i] as number;
    const length = words[HEADER_WORDS + 2 * i + 1] as number;
    const size = SECTIONS[name];
    if (offset % 4 !== 0 || offset + length * size > buffer.byteLength) {
      throw new AssetError(`Conversion asset with ${name} out of bounds`);
    }
    const View = size === 1 ? Uint8Array : size === 2 ? Uint16Array : Int32Array;
    return [name, new View(buffer, offset, length)];
  });
  const table = Object.fromEntries(views) as TableView;
  checkLengths(table);
  return table;
}

/** What the passes rely on: every code has a place in `single` and `kind`, every slot and word in both arrays. */
function checkLengths(table: TableView): void {
  const { codes, single, kind, surname, surnameEvidence, base, check, cost, explicit } = table;
  const highest = codes.reduce((most, code) => Math.max(most, code), 0);
  const fits =
    codes.length === 0x10000 &&
    single.length > highest &&
    single.length === kind.length &&
    (surname.length === 0 || surname.length === single.length) &&
    surname.length === surnameEvidence.length &&
    base.length === check.length &&
    cost.length === explicit.length;
  if (!fits) throw new AssetError('Conversion asset with sections that do not fit together');
}
