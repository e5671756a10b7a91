import type { Page } from 'puppeteer-core';
import { askPage } from '../e2e/support/extension-desk';
import type { BrowserKind } from '../e2e/support/lens-browser';
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
import { besideMark, markRows } from './page/mark-rows';
import { savedPages } from './page/saved-pages';
import { type PageLoad, readLoad, WATCH_SCRIPT } from './page/watch-page';

/*
 * Highlighting of whole pages by the built extension with a lexicon of 100,000 names, and with the one that is
 * shipped: from DOMContentLoaded to the first frame with highlights and until all names have been found. Beside it
 * the same page on a host where the extension isn't enabled: its own first frame, before which nothing can be seen
 * (`ownPaint`), its own longest task, and how much later DOMContentLoaded and the first content come with us. mark.js
 * marks such pages too. What can't be measured is named and left out.
 */

const NAMES = 100_000;
const RUNS = 5;
/** Of pages that take seconds each. */
const LONG_RUNS = 3;
const LONG = 1_000_000;
/** The environment may choose one of them, and whether the saved pages are measured. */
const LEXICONS = (process.env['LENS_BENCH_LEXICONS'] ?? 'large,shipped').split(',') as (
  | 'large'
  | 'shipped'
)[];
const WITH_SAVED = process.env['LENS_BENCH_SAVED'] !== '0';

type Row = [what: string, value: number, unit: string];

/** One page, the median of some loads; first the page alone, then with the extension. */
async function measure(
  { lens, site }: BenchSite,
  page: Page,
  path: string,
  body: string,
  runs: number,
): Promise<Row[]> {
  for (const host of [HOST, OTHER_HOST]) site.add({ host, path, body });
  const alone: PageLoad[] = [];
  const lensed: PageLoad[] = [];
  for (let run = 0; run < runs; run++) {
    await page.goto(lens.url(OTHER_HOST, path), { waitUntil: 'load' });
    alone.push(await readLoad(page, false));
    await page.goto(lens.url(HOST, path), { waitUntil: 'load' });
    lensed.push(await readLoad(page, true));
  }
  const { counts } = await askPage(lens, page, 'page/status', {});
  const mentions = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const own = medians(alone);
  const ours = medians(lensed);
  const rows: Row[] = [
    ['ownPaint', own.painted - own.loaded, 'ms'],
    ['firstPaint', ours.first - ours.loaded, 'ms'],
    ['complete', ours.last - ours.loaded, 'ms'],
    ['later/loaded', ours.loaded - own.loaded, 'ms'],
    ['later/shown', ours.shown - own.shown, 'ms'],
    ['mentions', mentions, 'mentions'],
    ['ranges', ours.ranges, 'ranges'],
    ['nodesAdded', ours.nodes - own.nodes, 'nodes'],
  ];
  if (lens.kind === 'firefox') return rows;
  return [
    ...rows,
    ['ownLongestTask', own.longestTask, 'ms'],
    ['longestTask', ours.longestTask, 'ms'],
    ['ownBlocking', own.blocking, 'ms'],
    ['blocking', ours.blocking, 'ms'],
  ];
}

function medians(loads: readonly PageLoad[]): PageLoad {
  const keys = Object.keys(loads[0] ?? {}) as (keyof PageLoad)[];
  return Object.fromEntries(
    keys.map((key) => [key, median(loads.map((load) => load[key]))]),
  ) as unknown as PageLoad;
}

/** The median over pages, row by row. */
function medianRows(pages: readonly Row[][]): Row[] {
  return (pages[0] ?? []).map(([what, , unit], index) => [
    what,
    median(pages.map((rows) => rows[index]?.[1] ?? 0)),
    unit,
  ]);
}

/** What a measurement has to give; nothing where it fails, which is told. */
async function orNone<T>(name: string, measured: Promise<T[]>): Promise<T[]> {
  try {
    return await measured;
  } catch (error) {
    console.error(`left out, ${name}: ${error}`);
    return [];
  }
}

/** The bench pages; with the large lexicon also the saved pages, as the median over them, and mark.js. */
async function rowsOf(kind: BrowserKind, lexicon: 'large' | 'shipped'): Promise<BenchRow[]> {
  const bench = await openBenchSite(kind, lexicon === 'large' ? NAMES : null);
  try {
    const page = await bench.lens.browser.newPage();
    await page.bringToFront();
    const load = (name: string, body: string, runs: number): Promise<Row[]> =>
      orNone(`${kind}, ${lexicon} lexicon, ${name}`, measure(bench, page, `/${name}.html`, body, runs));
    // The first page of a browser compiles the script; readers open many.
    await load('warm-up', articleHtml(10_000, WATCH_SCRIPT), 1);
    const rows: BenchRow[] = [];
    const add = (name: string, measured: readonly Row[]): void => {
      for (const [what, value, unit] of measured)
        rows.push({ name: `page/${kind}/${name}/${what}`, value: round(value), unit });
    };
    for (const length of LENGTHS) {
      const body = articleHtml(length, WATCH_SCRIPT);
      const runs = length < LONG ? RUNS : LONG_RUNS;
      const name = lexicon === 'large' ? 'highlight' : 'highlight-shipped';
      add(`${name}/${length}`, await load(`bench-${length}`, body, runs));
    }
    if (lexicon === 'shipped') return rows;
    const saved: Row[][] = [];
    if (WITH_SAVED)
      for (const [name, body] of savedPages(WATCH_SCRIPT)) saved.push(await load(name, body, 1));
    add('highlight/saved-pages', medianRows(saved.filter(({ length }) => length > 0)));
    return [...rows, ...(await orNone(`${kind}, mark.js`, markRows(bench, page)))];
  } finally {
    await bench.close();
  }
}

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const kind of BROWSERS) {
    for (const lexicon of LEXICONS) {
      rows.push(...(await orNone(`${kind}, ${lexicon} lexicon`, rowsOf(kind, lexicon))));
    }
  }
  return besideMark(rows, rows);
}
