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
  openBenchSite,
  round,
} from './page/bench-site';
import { peerRows } from './page/peer-rows';

/*
 * Conversion of whole pages by the built extension, from the reader's command (the message that the popup
 * sends) to the first and the last paragraph, and back; opencc-js's HTMLConverter and the floor in the same
 * browser on the same page beside it. The longest task, which Chromium alone tells, may be one of our slices or
 * the browser's frame with what we have written.
 */

const RUNS = 5;
/** Between two commands: the frames of the first one are not what the second one costs. In ms. */
const PAUSE = 500;

interface Times {
  first: number;
  all: number;
  longestTask: number;
}

/** Watches the first and the last paragraph in the page until both have changed; ms on the wall's clock. */
function watchChange(page: Page): Promise<{ first: number; all: number }> {
  return page.evaluate(
    () =>
      new Promise<{ first: number; all: number }>((resolve, reject) => {
        setTimeout(() => reject(new Error('the page was not converted within 20 s')), 20_000);
        const paragraphs = [...document.querySelectorAll('p')];
        // Single paragraphs may have nothing to convert.
        const ends = [paragraphs.slice(0, 3), paragraphs.slice(-4)];
        const before = ends.map((part) => part.map((paragraph) => paragraph.textContent).join(''));
        const times: number[] = [];
        const timer = setInterval(() => {
          for (const [index, part] of ends.entries()) {
            const text = part.map((paragraph) => paragraph.textContent).join('');
            if (times[index] === undefined && text !== before[index]) {
              times[index] = performance.timeOrigin + performance.now();
            }
          }
          const [first, all] = times;
          if (first === undefined || all === undefined) return;
          clearInterval(timer);
          resolve({ first, all });
        }, 2);
      }),
  );
}

/** Has the page gather its long tasks; the function takes what there is. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)));
}

async function command(
  bench: BenchSite,
  page: Page,
  variant: 'tw' | 'original',
  longestTask: (() => Promise<number>) | null,
): Promise<Times> {
  const watching = watchChange(page);
  // Reported where it is awaited.
  watching.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const start = Date.now();
  await askPage(bench.lens, page, 'page/set', { variant });
  const { first, all } = await watching;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return { first: first - start, all: all - start, longestTask: (await longestTask?.()) ?? 0 };
}

async function ours(kind: BrowserKind): Promise<BenchRow[]> {
  const bench = await openBenchSite(kind, 100_000);
  const rows: BenchRow[] = [];
  try {
    for (const length of LENGTHS) {
      const path = `/convert-${length}.html`;
      bench.site.add({ host: HOST, path, body: articleHtml(length) });
      const page = await bench.lens.open(bench.lens.url(HOST, path));
      await page.bringToFront();
      // As a reader: the popup has asked for the page's state before anything is chosen in it.
      await askPage(bench.lens, page, 'page/status', {});
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const longestTask = kind === 'chromium' ? await watchTasks(page) : null;
      const there: Times[] = [];
      const back: Times[] = [];
      for (let run = 0; run <= RUNS; run++) {
        const [converted, restored] = [
          await command(bench, page, 'tw', longestTask),
          await command(bench, page, 'original', longestTask),
        ];
        if (run === 0) continue;
        there.push(converted);
        back.push(restored);
      }
      const row = (what: string, times: Times[], key: keyof Times): BenchRow => ({
        name: `page/${kind}/${what}/${length}/${key}`,
        value: round(median(times.map((one) => one[key]))),
        unit: 'ms',
      });
      for (const key of [
        'first',
        'all',
        ...(longestTask === null ? [] : ['longestTask' as const]),
      ] as const) {
        rows.push(row('convert', there, key), row('restore', back, key));
      }
      await page.close();
    }
  } finally {
    await bench.close();
  }
  return rows;
}

/** Puts our figure for the whole page beside the peer's in the same browser. */
function compare(rows: BenchRow[], theirs: BenchRow[]): BenchRow[] {
  return rows.map((row) => {
    const [, kind, what, length, key] = row.name.split('/');
    const peer = theirs.find(({ name }) => name === `page/${kind}/HTMLConverter/${length}/${what}`);
    return key !== 'all' || peer === undefined
      ? row
      : { ...row, peer: 'HTMLConverter', ratio: Number((peer.value / row.value).toFixed(2)) };
  });
}

export async function run(): Promise<BenchRow[]> {
  const theirs: BenchRow[] = [];
  const rows: BenchRow[] = [];
  for (const kind of BROWSERS) {
    theirs.push(...(await peerRows(kind)));
    rows.push(...(await ours(kind)));
  }
  return [...compare(rows, theirs), ...theirs];
}
