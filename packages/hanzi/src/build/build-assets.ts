import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VARIANTS, type Variant } from '../variants';
import { directionOf } from './dictionaries';
import { openccTable } from './opencc-table';
import { compileTable } from './table';
import { writeAsset } from './write-asset';

/** The asset for one direction: see asset-format.ts. The same dictionaries give the same bytes. */
export function buildAsset(from: Variant, to: Variant): Uint8Array {
  const opencc = compileTable(openccTable(directionOf(from, to)));
  return writeAsset(from, to, [opencc, opencc]);
}

/** Writes `hanzi/<from>2<to>.bin` for every pair of variants below `outDir`. */
export function buildAssets(outDir: string): void {
  const directory = join(outDir, 'hanzi');
  mkdirSync(directory, { recursive: true });
  for (const from of VARIANTS) {
    for (const to of VARIANTS) {
      if (from !== to) writeFileSync(join(directory, `${from}2${to}.bin`), buildAsset(from, to));
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  buildAssets(process.argv[2] ?? '.output/assets');
