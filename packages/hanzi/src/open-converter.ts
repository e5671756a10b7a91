import type { Mode } from './asset-format';
import { DefaultPass } from './convert-default';
import { OpenccPass } from './convert-opencc';
import { readAsset } from './read-asset';
import { TargetBuffer } from './target-buffer';
import type { Variant } from './variants';

/** Where `buildAssets` puts the asset for a direction and mode, below its output folder. */
export const assetName = (from: Variant, to: Variant, mode: Mode = 'default'): string =>
  `hanzi/${from}2${to}${mode === 'opencc' ? '.opencc' : ''}.bin`;

/** A converted text and how it lies beside its source. All offsets are UTF-16 units. */
export interface Conversion {
  text: string;
  /**
   * Triples (source start, source length, target length), ascending, of the spans whose lengths differ.
   * Everything between them converts unit for unit. See alignment.ts.
   */
  edits: Uint32Array;
}

export interface Converter {
  readonly from: Variant;
  readonly to: Variant;
  readonly mode: Mode;
  convert(text: string): Conversion;
}

const NO_EDITS = new Uint32Array(0);

/**
 * Opens a conversion asset (see `assetName`); the buffer is used in place and must not be written to.
 * @throws AssetError for a damaged, truncated or foreign asset.
 */
export function openConverter(asset: ArrayBuffer): Converter {
  const { from, to, mode, table } = readAsset(asset);
  const target = new TargetBuffer();
  const pass = mode === 'opencc' ? new OpenccPass(table, target) : new DefaultPass(table, target);
  return {
    from,
    to,
    mode,
    convert(text) {
      pass.convert(text);
      const converted = target.text();
      const edits = target.edits.length > 0 ? Uint32Array.from(target.edits) : NO_EDITS;
      return converted === text ? { text, edits } : { text: converted, edits };
    },
  };
}
