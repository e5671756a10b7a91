import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../e2e/support/lens-browser';
import type { BenchRow } from './bench-row';
import {
  articleHtml,
  type BenchSite,
  BROWSERS,
  HOST,
  LENGTHS,
  median,
  openBenchSite,
  round,
} from './page/bench-site';
import { type Milestones, WATCH_SCRIPT } from './page/watch-page';

/*
 * Highlighting of whole pages by the built extension with a lexicon of 100,000 names: from DOMContentLoaded
 * to the first painted highlights and to the last, the longest task, and the elements added.
 */

const NAMES = 100_000;
const RUNS = 5;

interface Bench {
  loaded: number;
  first: number;
  last: number;
  ranges: number;
  tasks: { start: number; length: number }[];
}

async function milestones(page: Page): Promise<Milestones> {
  await page.waitForFunction(
    () => {
      const { ranges, last } = (window as unknown as { bench: Bench }).bench;
      return ranges > 0 && performance.now() - last > 700;
    },
    { timeout: 60_000 },
  );
  return page.evaluate(() => {
    const { loaded, first, last, ranges, tasks } = (window as unknown as { bench: Bench }).bench;
    // Tasks that began before the page was parsed are the parser's and the browser's.
    const ours = tasks.filter(({ start }) => start >= loaded && start <= last);
    return {
      firstPaint: first - loaded,
      complete: last - loaded,
      longestTask: Math.max(0, ...ours.map(({ length }) => length)),
      blocking: ours.reduce((sum, { length }) => sum + Math.max(0, length - 50), 0),
      elements: document.body.querySelectorAll('*').length,
      ranges,
    };
  });
}

async function measure({ lens, site }: BenchSite, length: number): Promise<Milestones[]> {
  const path = `/bench-${length}.html`;
  site.add({ host: HOST, path, body: articleHtml(length, WATCH_SCRIPT) });
  const results: Milestones[] = [];
  const page = await lens.browser.newPage();
  await page.bringToFront();
  for (let run = 0; run <= RUNS; run++) {
    await page.goto(lens.url(HOST, path), { waitUntil: 'load' });
    const result = await milestones(page);
    // The first page of a browser compiles the script; readers open many.
    if (run > 0) results.push(result);
  }
  await page.close();
  return results;
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
      rows.push(row('firstPaint', 'ms'), row('complete', 'ms'), row('ranges', 'ranges'));
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
