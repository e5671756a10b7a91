import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODES, type Mode } from '../asset/asset-format';
import { assetName } from '../asset/asset-name';
import { VARIANTS, type Variant } from '../variants';
import { defaultTable } from './default-table';
import { directionOf } from './dictionaries';
import { openccTable } from './opencc-table';
import { compileTable } from './table';
import { writeAsset } from './write-asset';

/** The asset for one direction and mode: see asset-format.ts. The same dictionaries give the same bytes. */
export function buildAsset(from: Variant, to: Variant, mode: Mode = 'default'): Uint8Array {
  const direction = directionOf(from, to);
  return writeAsset(
    from,
    to,
    mode,
    compileTable(mode === 'opencc' ? openccTable(direction) : defaultTable(direction)),
  );
}

/** One asset: the direction and the mode. */
export type AssetChoice = readonly [from: Variant, to: Variant, mode?: Mode];

/** What the extension's pages can ask for; `t2s` reads Traditional of any region. */
export const PAGE_ASSETS: readonly AssetChoice[] = [
  ['s', 't'],
  ['s', 'tw'],
  ['s', 'hk'],
  ['s', 'twp'],
  ['s', 'hkp'],
  ['t', 's'],
];

/** Every pair of variants in both modes. */
export const ALL_ASSETS: readonly AssetChoice[] = MODES.flatMap((mode) =>
  VARIANTS.flatMap((from) => VARIANTS.filter((to) => to !== from).map((to) => [from, to, mode] as const)),
);

/** Writes assets below `outDir`, each under its `assetName`. */
export function buildAssets(outDir: string, choices: readonly AssetChoice[] = PAGE_ASSETS): void {
  mkdirSync(join(outDir, 'hanzi'), { recursive: true });
  for (const choice of choices) writeFileSync(join(outDir, assetName(...choice)), buildAsset(...choice));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  buildAssets(process.argv[2] ?? '.output/assets', ALL_ASSETS);
}
