import { AssetError } from '../asset/asset-format';
import { DefaultPass } from './convert-default';
import type { Converter } from './converter';
import { openWith } from './open-with';

/**
 * `openConverter` for assets of the default mode alone: what a content script needs, without the pass that
 * does as OpenCC does. Throws AssetError as it does, and for an asset of the other mode.
 */
export function openDefaultConverter(asset: ArrayBuffer): Converter {
  return openWith(asset, (mode, table, target) => {
    if (mode !== 'default') throw new AssetError(`Conversion asset of mode ${mode}, not default`);
    return new DefaultPass(table, target);
  });
}
