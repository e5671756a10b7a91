import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHarness } from './page-harness/bundle-harness';
import { launchPlain, openPlainPage } from './page-harness/open-plain-page';
import type { RandomRuns } from './page-harness/random-harness';

/* Random pages, edited by random scripts while readers convert, restore and highlight at random. */

const RUNS = Number(process.env.LENS_RANDOM_PAGES ?? 60);

describe.each(['chromium', 'firefox'] as const)('random pages in %s', (kind) => {
  let browser: Browser;
  let bundle: string;

  beforeAll(async () => {
    bundle = await bundleHarness('random-harness.ts');
    browser = await launchPlain(kind);
  });
  afterAll(() => browser?.close());

  it.each([1, 2])('stay what they would be without us, seed %i', { timeout: 300_000 }, async (seed) => {
    const page = await openPlainPage(browser, bundle);
    const { failure } = (await page.evaluate(`harness.checkRandomPages(${RUNS}, ${seed})`)) as RandomRuns;
    expect(failure).toBeNull();
    await page.close();
  });
});
