import type { Variant } from '../variants';
import type { Mode } from './asset-format';

/** Where `buildAssets` puts the asset for a direction and mode, below its output folder. */
export const assetName = (from: Variant, to: Variant, mode: Mode = 'default'): string =>
  `hanzi/${from}2${to}${mode === 'opencc' ? '.opencc' : ''}.bin`;
