import { askPage } from '../e2e/support/extension-desk';
import type { BenchRow } from './bench-row';
import { BROWSERS, HOST, openBenchSite, percentile, round } from './page/bench-site';
import { type Delays, LIVING_PAGE } from './page/living-page';

/*
 * From a page's writing a text to its being converted and marked, on pages that write without pause, by the built
 * extension with a lexicon of 100,000 names.
 */

const SECONDS = 8;
const PATH = '/living.html';
/** Names that the page writes, of the lexicon's. */
const WRITTEN = 200;

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const kind of BROWSERS) {
    const { lens, site, names, close } = await openBenchSite(kind, 100_000);
    try {
      site.add({ host: HOST, path: PATH, body: LIVING_PAGE });
      const written = names.filter((name) => /^\p{Script=Han}{4,8}$/u.test(name)).slice(0, WRITTEN);
      for (const rate of [20, 100]) {
        const page = await lens.open(lens.url(HOST, PATH));
        await askPage(lens, page, 'page/set', { variant: 'tw' });
        await page.waitForFunction(() => document.querySelector('p')?.textContent === '數據');
        const call = `live(${JSON.stringify(written)}, ${rate}, ${SECONDS})`;
        const { delays, missed } = (await page.evaluate(call)) as Delays;
        const name = `page/${kind}/living/${rate}-per-second`;
        rows.push({ name: `${name}/p95`, value: round(percentile(delays, 0.95)), unit: 'ms' });
        rows.push({ name: `${name}/texts`, value: delays.length, unit: 'texts' });
        rows.push({ name: `${name}/missed`, value: missed, unit: 'texts' });
        await page.close();
      }
    } finally {
      await close();
    }
  }
  return rows;
}
