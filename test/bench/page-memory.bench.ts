import type { Page } from 'puppeteer-core';
import { askPage } from '../e2e/support/extension-desk';
import type { BenchRow } from './bench-row';
import { articleHtml, HOST, OTHER_HOST, openBenchSite, round } from './page/bench-site';

/*
 * Memory of one frame of 100,000 characters with a lexicon of 100,000 names: what the heap of its renderer
 * holds after a collection, buffers of the packaged files included, less what it holds for the same page on a
 * host where the extension isn't enabled. At once after the work, and when the page has been at rest for a
 * while and the packaged files have been put away. Chromium only: Firefox tells it to nobody outside.
 */

const LENGTH = 100_000;
const MB = 1e6;
/** Longer than a frame waits before it puts files away, in ms. */
const REST = 13_000;

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST));

async function heldBy(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  await session.detach();
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / MB;
}

export async function run(): Promise<BenchRow[]> {
  const { lens, site, close } = await openBenchSite('chromium', 100_000);
  try {
    const path = '/memory.html';
    for (const host of [HOST, OTHER_HOST]) site.add({ host, path, body: articleHtml(LENGTH) });
    const open = async (host: string): Promise<Page> => {
      const page = await lens.open(lens.url(host, path));
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return page;
    };
    const plain = await heldBy(await open(OTHER_HOST));
    const page = await open(HOST);
    await askPage(lens, page, 'page/set', {});
    const highlighted = await heldBy(page);
    await rest();
    const highlightedAtRest = await heldBy(page);
    await askPage(lens, page, 'page/set', { variant: 'tw' });
    const converted = await heldBy(page);
    await rest();
    const convertedAtRest = await heldBy(page);
    const row = (what: string, value: number): BenchRow => ({
      name: `page/chromium/memory/${what}`,
      value: round(value - plain),
      unit: 'MB',
    });
    return [
      row('highlighted', highlighted),
      row('highlighted/at-rest', highlightedAtRest),
      row('converted-too', converted),
      row('converted-too/at-rest', convertedAtRest),
    ];
  } finally {
    await close();
  }
}
