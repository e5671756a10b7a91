import type { Lexicon } from '@policy-lens/matcher/lexicon';
import { openLexicon } from '@policy-lens/matcher/open-lexicon';
import { readAsset } from '@policy-lens/platform/asset';
import type { RegionsAsset } from 'policy-data/page-region';

/** What highlighting needs of the package. The table of regions, read once or twice, is parsed when it is asked for. */
export type LensFiles = Promise<{ lexicon: Lexicon; regions: () => RegionsAsset }>;

/**
 * Fetches the packaged lexicon and the table of regions. Rejects with MessageError where one can't be read and
 * AssetError where it is damaged; nobody has to wait for it.
 */
export function startLoading(): LensFiles {
  const files = Promise.all([readAsset('data/lexicon.bin'), readAsset('data/regions.json')]).then(
    ([lexicon, regions]) => ({
      lexicon: openLexicon(lexicon),
      regions: () => JSON.parse(new TextDecoder().decode(regions)) as RegionsAsset,
    }),
  );
  files.catch(() => undefined);
  return files;
}
