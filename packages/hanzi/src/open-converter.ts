import type { Mode } from './asset-format';
import { OpenccPass } from './convert-opencc';
import { readAsset } from './read-asset';
import { TargetBuffer } from './target-buffer';
import type { Variant } from './variants';

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

export interface ConverterOptions {
  /** `default` is boundary-safe, with official forms; `opencc` gives what opencc-js 1.4.2 gives. */
  mode?: Mode;
}

const NO_EDITS = new Uint32Array(0);

/**
 * Opens a conversion asset (`hanzi/<from>2<to>.bin`, see build/build-assets.ts); the buffer is used in place.
 * @throws AssetError for a damaged, truncated or foreign asset.
 */
export function openConverter(asset: ArrayBuffer, { mode = 'default' }: ConverterOptions = {}): Converter {
  const { from, to, table } = readAsset(asset, mode);
  const target = new TargetBuffer();
  const pass = new OpenccPass(table, target);
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
