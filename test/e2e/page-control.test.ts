import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHarness } from './page-harness/bundle-harness';
import { launchPlain, openPlainPage } from './page-harness/open-plain-page';
import type { RandomRuns } from './page-harness/random-harness';

/* The same done by scripts to a page that readers convert, mark and restore at random, and to a control. */

const RUNS = Number(process.env.LENS_RANDOM_PAGES ?? 80);

describe.each(['chromium', 'firefox'] as const)('pages beside their controls in %s', (kind) => {
  let browser: Browser;
  let bundle: string;

  beforeAll(async () => {
    bundle = await bundleHarness('control-harness.ts');
    browser = await launchPlain(kind);
  });
  afterAll(() => browser?.close());

  it.each([1, 2])(
    'hold the same after restoring, in the same nodes, seed %i',
    { timeout: 300_000 },
    async (seed) => {
      const page = await openPlainPage(browser, bundle);
      const { failure } = (await page.evaluate(
        `harness.checkAgainstControls(${RUNS}, ${seed})`,
      )) as RandomRuns;
      expect(failure).toBeNull();
      await page.close();
    },
  );
});
