import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHarness } from './page-harness/bundle-harness';
import { launchPlain, openPlainPage } from './page-harness/open-plain-page';
import type { RandomRuns } from './page-harness/random-harness';

const CHECKS = [
  // Edited by random scripts while readers convert, restore and highlight at random.
  {
    what: 'stay what they would be without us',
    harness: 'random-harness.ts',
    check: 'checkRandomPages',
    runs: 60,
  },
  // The same done by scripts to a page that readers convert, mark and restore at random, and to a control.
  {
    what: 'hold the same in the same nodes as their controls',
    harness: 'control-harness.ts',
    check: 'checkAgainstControls',
    runs: 80,
  },
];

describe.each(['chromium', 'firefox'] as const)('random pages in %s', (kind) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchPlain(kind);
  });
  afterAll(() => browser?.close());

  describe.each(CHECKS)('$what', ({ harness, check, runs }) => {
    const pages = Number(process.env.LENS_RANDOM_PAGES ?? runs);
    let bundle: string;
    beforeAll(async () => {
      bundle = await bundleHarness(harness);
    });

    it.each([1, 2])('seed %i', { timeout: 300_000 }, async (seed) => {
      const page = await openPlainPage(browser, bundle);
      const { failure } = (await page.evaluate(`harness.${check}(${pages}, ${seed})`)) as RandomRuns;
      expect(failure).toBeNull();
      await page.close();
    });
  });
});
