import { expect, it } from 'vitest';
import { bundleHarness } from '../e2e/page-harness/bundle-harness';
import type { Delays } from '../e2e/page-harness/living-harness';
import { launchPlain, openPlainPage } from '../e2e/page-harness/open-plain-page';

/** Bytes that a heap may differ by after a collection without anything having leaked. */
const NOISE = 1_500_000;

it('ten minutes of a page that writes 100 times a second leave nothing behind', async () => {
  const browser = await launchPlain('chromium');
  try {
    const page = await openPlainPage(browser, await bundleHarness('living-harness.ts'));
    page.setDefaultTimeout(0);
    const session = await page.createCDPSession();
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const run = (seconds: number) => page.evaluate(`harness.livingPage(100, ${seconds})`) as Promise<Delays>;
    await run(20);
    const before = await heap();
    const { held, missed } = await run(600);
    expect(missed).toBe(0);
    expect(held).toBe(0);
    expect((await heap()) - before).toBeLessThan(NOISE);
  } finally {
    await browser.close();
  }
});
