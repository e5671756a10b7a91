import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packLexicon } from '@policy-lens/matcher/build/pack-lexicon';
import { buildPackage } from '../build/build-package';
import { shippedSources } from '../build/shipped-sources';
import { loadDataSet } from './data-set';
import { lexiconContent } from './lexicon-names';
import { buildRegionsAsset } from './regions-asset';
import { sourceEditions } from './source-editions';

/**
 * Writes what the extension ships into `outDir`: `lexicon.bin` (names for the content script), `records.json`
 * (a `DataSet`, for the background), `regions.json` (a `RegionsAsset`, for the content script) and `sources/*.json`
 * (a `SourceEdition` for each document, for the library). Built from `paths`, without them from the shipped sources.
 * @throws when a source can't be read: the extension must not ship with part of its data.
 */
export async function buildAssets(
  outDir: string,
  paths: readonly string[] = [shippedSources()],
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'policy-data-'));
  try {
    const { errors } = await buildPackage(directory, paths, { described: true });
    if (errors.length > 0) throw new Error(errors.map((e) => `${e.file}: ${e.reason}`).join('\n'));
    const data = loadDataSet(directory);
    const { entities, names } = lexiconContent(data, directory);
    mkdirSync(join(outDir, 'sources'), { recursive: true });
    writeFileSync(
      join(outDir, 'lexicon.bin'),
      packLexicon({ version: data.version, hash: data.hash, entities, names }),
    );
    writeFileSync(join(outDir, 'records.json'), JSON.stringify(data));
    writeFileSync(join(outDir, 'regions.json'), JSON.stringify(buildRegionsAsset()));
    for (const edition of sourceEditions(directory, paths))
      writeFileSync(join(outDir, 'sources', `${edition.documentId}.json`), JSON.stringify(edition));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
