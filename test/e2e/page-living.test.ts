import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHarness } from './page-harness/bundle-harness';
import type { Delays, Thinning } from './page-harness/living-harness';
import { launchPlain, openPlainPage } from './page-harness/open-plain-page';

/* Pages that don't hold still: apps of three frameworks, and pages that write without pause. */

describe.each(['chromium', 'firefox'] as const)('living pages in %s', (kind) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchPlain(kind);
  });
  afterAll(() => browser?.close());

  it.each(['preact', 'react', 'vue'])('an app of %s keeps working', async (name) => {
    const page = await openPlainPage(browser, await bundleHarness('frameworks-harness.ts'));
    expect(await page.evaluate(`harness.runApp('${name}', 120)`)).toBeNull();
    await page.close();
  });

  it.each(['preact', 'react', 'vue'])(
    'what a server sent is converted before %s takes it over',
    async (name) => {
      const page = await openPlainPage(browser, await bundleHarness('frameworks-harness.ts'));
      expect(await page.evaluate(`harness.hydrateApp('${name}')`)).toBeNull();
      await page.close();
    },
  );

  it('a page that has fewer mentions than before has all of them painted again', async () => {
    const page = await openPlainPage(browser, await bundleHarness('living-harness.ts'));
    const { crowded, thinned } = (await page.evaluate('harness.thinningPage()')) as Thinning;
    expect(crowded).toBeGreaterThan(0);
    expect(thinned).toBe(0);
    await page.close();
  });

  it('a page that makes itself anew without a pause is converted now and then', async () => {
    const page = await openPlainPage(browser, await bundleHarness('living-harness.ts'));
    expect(await page.evaluate('harness.restlessPage(40)')).toBeGreaterThan(0);
    await page.close();
  });

  it.each([
    [20, false],
    [100, false],
    [100, true],
  ])(
    'a page that writes %i times a second is converted without a gap, in a shadow root: %s',
    async (rate, inShadow) => {
      const page = await openPlainPage(browser, await bundleHarness('living-harness.ts'));
      const call = `harness.livingPage(${rate}, 3, ${inShadow})`;
      const { delays, missed, held } = (await page.evaluate(call)) as Delays;
      expect(missed).toBe(0);
      // Every other text may be overwritten before it was seen.
      expect(delays.length).toBeGreaterThan(rate);
      expect(held).toBe(0);
      await page.close();
    },
  );
});
