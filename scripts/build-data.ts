import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildAssets as buildConversion } from '@policy-lens/hanzi/build/build-assets';
import { buildAssets as buildPolicyData } from 'policy-data/assets/build-assets';

/* `npm run build:data`: everything that the extension ships as data, into the git-ignored public/data. */

const out = fileURLToPath(new URL('../public/data', import.meta.url));
await rm(out, { recursive: true, force: true });
await buildPolicyData(out);
await buildConversion(out);
