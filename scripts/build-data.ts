import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets as buildConversion } from '@policy-lens/hanzi/build/build-assets';
import { PRELOAD_SCRIPT, writePreload } from '@policy-lens/platform/preloaded';
import { buildAssets as buildPolicyData } from 'policy-data/assets/build-assets';

/* `npm run build:data`: everything that the extension ships as data, into the git-ignored public/data. */

const out = fileURLToPath(new URL('../public/data', import.meta.url));
await rm(out, { recursive: true, force: true });
await buildPolicyData(out);
const preloaded = ['data/lexicon.bin', 'data/regions.json'].map((path) => [
  path,
  readFileSync(join(out, '..', path)),
]);
writeFileSync(join(out, '..', PRELOAD_SCRIPT), writePreload(Object.fromEntries(preloaded)));
await buildConversion(out);
