import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHarness } from './page-harness/bundle-harness';
import { launchPlain, openPlainPage } from './page-harness/open-plain-page';
import type { Encounter } from './page-harness/second-writer-harness';

/* Another extension writes the same texts and titles: it may win, but nobody writes for ever. */

const TEXTS = 50;
/** As often as we write a text again before we leave it to the other; see LOST_FIGHTS. */
const MOST_FIGHTS = 50;

describe.each(['chromium', 'firefox'] as const)('beside another converter in %s', (kind) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchPlain(kind);
  });
  afterAll(() => browser?.close());

  it.each([
    ['at once', false],
    ['at once', true],
    ['later', true],
  ])('that writes %s, against us: %s', async (manner, against) => {
    const page = await openPlainPage(browser, await bundleHarness('second-writer-harness.ts'));
    const met = (await page.evaluate(`harness.meet('${manner}', ${against})`)) as Encounter;
    expect(met.rested).toBe(true);
    expect(met.others).toBeLessThanOrEqual(TEXTS * (MOST_FIGHTS + 2));
    if (!against) expect(met.shown).not.toMatch(/[数据务发]/);
    await page.close();
  });
});
