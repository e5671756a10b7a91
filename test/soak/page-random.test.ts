import { expect, it } from 'vitest';
import { bundleHarness } from '../e2e/page-harness/bundle-harness';
import { launchPlain, openPlainPage } from '../e2e/page-harness/open-plain-page';

/* As test/e2e/page-random.test.ts, with other seeds and many more pages. */

it.each([
  ['chromium', 11],
  ['chromium', 12],
  ['firefox', 13],
] as const)('random pages in %s stay what they would be without us, seed %i', async (kind, seed) => {
  const browser = await launchPlain(kind);
  try {
    const page = await openPlainPage(browser, await bundleHarness('random-harness.ts'));
    page.setDefaultTimeout(0);
    expect(await page.evaluate(`harness.checkRandomPages(1000, ${seed})`)).toBeNull();
  } finally {
    await browser.close();
  }
});
