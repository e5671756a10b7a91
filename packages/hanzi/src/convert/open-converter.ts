import { DefaultPass } from './convert-default';
import { OpenccPass } from './convert-opencc';
import type { Converter } from './converter';
import { openWith } from './open-with';

/**
 * Opens a conversion asset (see `assetName`); the buffer is used in place and must not be written to.
 * @throws AssetError for a damaged, truncated or foreign asset.
 */
export function openConverter(asset: ArrayBuffer): Converter {
  return openWith(asset, (mode, table, target) =>
    mode === 'opencc' ? new OpenccPass(table, target) : new DefaultPass(table, target),
  );
}
