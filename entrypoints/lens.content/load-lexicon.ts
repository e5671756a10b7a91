import type { Lexicon } from '@policy-lens/matcher/lexicon';
import { openLexicon } from '@policy-lens/matcher/open-lexicon';
import { readAsset } from '@policy-lens/platform/asset';
import type { RegionsAsset } from 'policy-data/page-region';

/** The packaged lexicon. Throws MessageError where it can't be read and AssetError where it is damaged. */
export async function loadLexicon(): Promise<Lexicon> {
  return openLexicon(await readAsset('data/lexicon.bin'));
}

/** The packaged table of hosts and regions. */
export async function loadRegions(): Promise<RegionsAsset> {
  return JSON.parse(new TextDecoder().decode(await readAsset('data/regions.json'))) as RegionsAsset;
}
