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
import { savedPages } from './page/saved-pages';
import { type Milestones, WATCH_SCRIPT } from './page/watch-page';

/*
 * Highlighting of whole pages by the built extension with a lexicon of 100,000 names, and with the one that is
 * shipped: from DOMContentLoaded
 * to the first painted highlights and until all names have been found, and the longest task. `ownPaint` is the
 * first frame of the same page on a host where the extension isn't enabled: nothing can be seen before it.
 */

const NAMES = 100_000;
const RUNS = 3;
/** The environment may choose one of them. */
const LEXICONS = (process.env['LENS_BENCH_LEXICONS'] ?? 'large,shipped').split(',') as (
  | 'large'
  | 'shipped'
)[];

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

/** Milestones of one page, each the median of some loads. */
async function measure(
  { lens, site }: BenchSite,
  path: string,
  body: string,
  runs = RUNS,
): Promise<Milestones> {
  for (const host of [HOST, OTHER_HOST]) site.add({ host, path, body });
  const results: Milestones[] = [];
  const page = await lens.browser.newPage();
  await page.bringToFront();
  for (let run = 0; run <= runs; run++) {
    await page.goto(lens.url(OTHER_HOST, path), { waitUntil: 'load' });
    const ownPaint = await firstFrame(page);
    await page.goto(lens.url(HOST, path), { waitUntil: 'load' });
    const result = await milestones(lens, page);
    // The first page of a browser compiles the script; readers open many.
    if (run > 0) results.push({ ...result, ownPaint });
  }
  await page.close();
  return medians(results);
}

/** From DOMContentLoaded to the first frame, in ms. */
async function firstFrame(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { bench: Bench }).bench.painted > 0);
  return page.evaluate(() => {
    const { painted, loaded } = (window as unknown as { bench: Bench }).bench;
    return painted - loaded;
  });
}

function medians(results: readonly Milestones[]): Milestones {
  const keys = Object.keys(results[0] ?? {}) as (keyof Milestones)[];
  return Object.fromEntries(
    keys.map((key) => [key, median(results.map((result) => result[key]))]),
  ) as unknown as Milestones;
}

function toRows(kind: BrowserKind, name: string, results: Milestones): BenchRow[] {
  const row = (what: keyof Milestones, unit: string): BenchRow => ({
    name: `page/${kind}/${name}/${what}`,
    value: round(results[what]),
    unit,
  });
  const rows = [row('ownPaint', 'ms'), row('firstPaint', 'ms'), row('complete', 'ms')];
  rows.push(row('mentions', 'mentions'), row('ranges', 'ranges'));
  // Firefox reports no long tasks.
  if (kind === 'chromium') rows.push(row('longestTask', 'ms'), row('blocking', 'ms'));
  return rows;
}

/** The bench pages, and with the large lexicon the saved pages too, as the median over them. */
async function rowsOf(kind: BrowserKind, lexicon: 'large' | 'shipped'): Promise<BenchRow[]> {
  const bench = await openBenchSite(kind, lexicon === 'large' ? NAMES : null);
  const rows: BenchRow[] = [];
  try {
    for (const length of LENGTHS) {
      const results = await measure(bench, `/bench-${length}.html`, articleHtml(length, WATCH_SCRIPT));
      rows.push(
        ...toRows(kind, `${lexicon === 'large' ? 'highlight' : 'highlight-shipped'}/${length}`, results),
      );
    }
    const saved: Milestones[] = [];
    if (lexicon === 'large') {
      for (const [name, body] of savedPages(WATCH_SCRIPT)) {
        const measured = measure(bench, `/${name}.html`, body, 1);
        await measured.then(
          (milestones) => saved.push(milestones),
          (error: Error) => console.error(`${name} was left out: ${error.message}`),
        );
      }
    }
    if (saved.length > 0) rows.push(...toRows(kind, 'highlight/saved-pages', medians(saved)));
  } finally {
    await bench.close();
  }
  return rows;
}

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const kind of BROWSERS) {
    for (const lexicon of LEXICONS) rows.push(...(await rowsOf(kind, lexicon)));
  }
  return rows;
}
