import { describe, expect, it } from 'vitest';
import { bundleHarness } from '../e2e/page-harness/bundle-harness';
import { launchPlain, openPlainPage } from '../e2e/page-harness/open-plain-page';
import type { RandomRuns } from '../e2e/page-harness/random-harness';

/* As test/e2e/page-random.test.ts, with other seeds and many more pages. */

const PAGES = Number(process.env.LENS_RANDOM_PAGES ?? 2_000);
const SEED = Number(process.env.LENS_RANDOM_SEED ?? 1_000);
/** Pages of one seed. */
const ROUND = 100;

describe.each([
  ['random-harness.ts', 'checkRandomPages'],
  ['control-harness.ts', 'checkAgainstControls'],
])('%s', (entry, check) => {
  it.each(['chromium', 'firefox'] as const)(
    `${PAGES} random pages in %s stay what they would be without us`,
    async (kind) => {
      const browser = await launchPlain(kind);
      try {
        const bundle = await bundleHarness(entry);
        for (let seed = SEED, done = 0; done < PAGES; seed++) {
          const page = await openPlainPage(browser, bundle);
          const { failure, runs } = (await page.evaluate(
            `harness.${check}(${ROUND}, ${seed})`,
          )) as RandomRuns;
          expect(failure, `seed ${seed}`).toBeNull();
          done += runs;
          await page.close();
        }
      } finally {
        await browser.close();
      }
    },
  );
});
