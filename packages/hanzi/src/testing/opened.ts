import type { Mode } from '../asset/asset-format';
import { buildAsset } from '../build/build-assets';
import type { Converter } from '../convert/converter';
import { openConverter } from '../convert/open-converter';
import type { Variant } from '../variants';

const built = new Map<string, ArrayBuffer>();

/** A freshly built asset; built once in a test file. */
export function builtAsset(from: Variant, to: Variant, mode: Mode = 'default'): ArrayBuffer {
  const key = `${from} ${to} ${mode}`;
  const bytes = built.get(key) ?? (buildAsset(from, to, mode).slice().buffer as ArrayBuffer);
  built.set(key, bytes);
  return bytes;
}

/** A converter of its own, without a user dictionary. */
export const opened = (from: Variant, to: Variant, mode: Mode = 'default'): Converter =>
  openConverter(builtAsset(from, to, mode));
