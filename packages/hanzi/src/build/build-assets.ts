import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODES, type Mode } from '../asset-format';
import { assetName } from '../open-converter';
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

/** Writes the assets of every pair of variants, in both modes, below `outDir`, under their `assetName`. */
export function buildAssets(outDir: string): void {
  mkdirSync(join(outDir, 'hanzi'), { recursive: true });
  for (const mode of MODES) {
    for (const from of VARIANTS) {
      for (const to of VARIANTS) {
        if (from !== to) writeFileSync(join(outDir, assetName(from, to, mode)), buildAsset(from, to, mode));
      }
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  buildAssets(process.argv[2] ?? '.output/assets');
