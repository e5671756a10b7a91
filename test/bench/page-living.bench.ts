import { bundleHarness } from '../e2e/page-harness/bundle-harness';
import type { Delays } from '../e2e/page-harness/living-harness';
import { launchPlain, openPlainPage } from '../e2e/page-harness/open-plain-page';
import type { BenchRow } from './bench-row';
import { percentile, round } from './page/bench-site';

/* From a page's writing a text to its being converted and marked, on pages that write without pause. */

const SECONDS = 8;

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const bundle = await bundleHarness('living-harness.ts');
  for (const kind of ['chromium', 'firefox'] as const) {
    const browser = await launchPlain(kind);
    try {
      for (const rate of [20, 100]) {
        const page = await openPlainPage(browser, bundle);
        const { delays, missed } = (await page.evaluate(`harness.livingPage(${rate}, ${SECONDS})`)) as Delays;
        const name = `page/${kind}/living/${rate}-per-second`;
        rows.push({ name: `${name}/p95`, value: round(percentile(delays, 0.95)), unit: 'ms' });
        rows.push({ name: `${name}/missed`, value: missed, unit: 'texts' });
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }
  return rows;
}
