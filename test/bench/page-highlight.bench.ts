import type { Page } from 'puppeteer-core';
import { askPage } from '../e2e/support/extension-desk';
import type { BrowserKind, LensBrowser } from '../e2e/support/lens-browser';
import type { BenchRow } from './bench-row';
import {
  articleHtml,
  type BenchSite,
  BROWSERS,
  HOST,
  LENGTHS,
  median,
  OTHER_HOST,
  openBenchSite,
  round,
} from './page/bench-site';
import { type Milestones, WATCH_SCRIPT } from './page/watch-page';

/*
 * Highlighting of whole pages by the built extension with a lexicon of 100,000 names: from DOMContentLoaded
 * to the first painted highlights and until all names have been found, and the longest task. `ownPaint` is the
 * first frame of the same page on a host where the extension isn't enabled: nothing can be seen before it.
 */

const NAMES = 100_000;
const RUNS = 5;

interface Bench {
  loaded: number;
  first: number;
  last: number;
  ranges: number;
  tasks: { start: number; length: number }[];
  painted: number;
}

/** Rest after which paint doesn't change any more: it does so when all names have been found. */
const REST = 2_000;

async function milestones(lens: LensBrowser, page: Page): Promise<Omit<Milestones, 'ownPaint'>> {
  await page.waitForFunction(
    (rest) => {
      const { ranges, last } = (window as unknown as { bench: Bench }).bench;
      return ranges > 0 && performance.now() - last > rest;
    },
    { timeout: 60_000 },
    REST,
  );
  const { counts } = await askPage(lens, page, 'page/status', {});
  const mentions = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return page.evaluate((found) => {
    const { loaded, first, last, ranges, tasks } = (window as unknown as { bench: Bench }).bench;
    // Tasks that began before the page was parsed are the parser's and the browser's.
    const ours = tasks.filter(({ start }) => start >= loaded && start <= last);
    return {
      firstPaint: first - loaded,
      complete: last - loaded,
      longestTask: Math.max(0, ...ours.map(({ length }) => length)),
      blocking: ours.reduce((sum, { length }) => sum + Math.max(0, length - 50), 0),
      elements: document.body.querySelectorAll('*').length,
      mentions: found,
      ranges,
    };
  }, mentions);
}

async function measure({ lens, site }: BenchSite, length: number): Promise<Milestones[]> {
  const path = `/bench-${length}.html`;
  const body = articleHtml(length, WATCH_SCRIPT);
  for (const host of [HOST, OTHER_HOST]) site.add({ host, path, body });
  const results: Milestones[] = [];
  const page = await lens.browser.newPage();
  await page.bringToFront();
  for (let run = 0; run <= RUNS; run++) {
    await page.goto(lens.url(OTHER_HOST, path), { waitUntil: 'load' });
    const ownPaint = await firstFrame(page);
    await page.goto(lens.url(HOST, path), { waitUntil: 'load' });
    const result = await milestones(lens, page);
    // The first page of a browser compiles the script; readers open many.
    if (run > 0) results.push({ ...result, ownPaint });
  }
  await page.close();
  return results;
}

/** From DOMContentLoaded to the first frame, in ms. */
async function firstFrame(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { bench: Bench }).bench.painted > 0);
  return page.evaluate(() => {
    const { painted, loaded } = (window as unknown as { bench: Bench }).bench;
    return painted - loaded;
  });
}

async function rowsOf(kind: BrowserKind): Promise<BenchRow[]> {
  const bench = await openBenchSite(kind, NAMES);
  const rows: BenchRow[] = [];
  try {
    for (const length of LENGTHS) {
      const results = await measure(bench, length);
      const row = (what: keyof Milestones, unit: string): BenchRow => ({
        name: `page/${kind}/highlight/${length}/${what}`,
        value: round(median(results.map((result) => result[what]))),
        unit,
      });
      rows.push(row('ownPaint', 'ms'), row('firstPaint', 'ms'), row('complete', 'ms'));
      rows.push(row('mentions', 'mentions'), row('ranges', 'ranges'));
      // Firefox reports no long tasks.
      if (kind === 'chromium') rows.push(row('longestTask', 'ms'), row('blocking', 'ms'));
    }
  } finally {
    await bench.close();
  }
  return rows;
}

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const kind of BROWSERS) rows.push(...(await rowsOf(kind)));
  return rows;
}
