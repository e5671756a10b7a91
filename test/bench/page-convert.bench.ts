import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { launchPlain } from '../e2e/page-harness/open-plain-page';
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

/*
 * Conversion of whole pages by the built extension, from the reader's command (the message that the popup
 * sends) to the first and the last paragraph, and back; opencc-js's HTMLConverter and mark.js in the same
 * browser on the same page beside it.
 */

const RUNS = 5;
const MARK_NAMES = 2_000;
/** Longer pages take mark.js minutes. */
const LONGEST_MARK = 100_000;

interface Times {
  first: number;
  all: number;
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

async function command(bench: BenchSite, page: Page, variant: 'tw' | 'original'): Promise<Times> {
  const watching = watchChange(page);
  // Reported where it is awaited.
  watching.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const start = Date.now();
  await askPage(bench.lens, page, 'page/set', { variant });
  const { first, all } = await watching;
  return { first: first - start, all: all - start };
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
      const there: Times[] = [];
      const back: Times[] = [];
      for (let run = 0; run <= RUNS; run++) {
        const [converted, restored] = [
          await command(bench, page, 'tw'),
          await command(bench, page, 'original'),
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
      rows.push(row('convert', there, 'first'), row('convert', there, 'all'));
      rows.push(row('restore', back, 'first'), row('restore', back, 'all'));
      await page.close();
    }
  } finally {
    await bench.close();
  }
  return rows;
}

async function peers(names: string[]): Promise<BenchRow[]> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page/peers-harness.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'peers',
    charset: 'ascii',
  });
  const bundle = outputFiles[0]?.text ?? '';
  const browser = await launchPlain('chromium');
  const rows: BenchRow[] = [];
  try {
    for (const length of LENGTHS) {
      const page = await browser.newPage();
      await page.setContent(articleHtml(length));
      await page.evaluate(bundle);
      const html = (await page.evaluate('peers.runHtmlConverter()')) as Record<string, number>;
      for (const what of ['construct', 'convert', 'restore']) {
        rows.push({
          name: `page/peer/HTMLConverter/${length}/${what}`,
          value: round(html[what] ?? 0),
          unit: 'ms',
        });
      }
      if (length > LONGEST_MARK) {
        await page.close();
        continue;
      }
      const mark = (await page.evaluate(`peers.runMark(${JSON.stringify(names)})`)) as Record<string, number>;
      rows.push({ name: `page/peer/mark.js/${length}/mark`, value: round(mark['mark'] ?? 0), unit: 'ms' });
      rows.push({ name: `page/peer/mark.js/${length}/added`, value: mark['added'] ?? 0, unit: 'elements' });
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return rows;
}

/** Puts our figure for the whole page beside the peer's, where both did the same. */
function compare(rows: BenchRow[], theirs: BenchRow[]): BenchRow[] {
  return rows.map((row) => {
    const [, kind, what, length, key] = row.name.split('/');
    if (kind !== 'chromium' || key !== 'all') return row;
    const peer = theirs.find(({ name }) => name === `page/peer/HTMLConverter/${length}/${what}`);
    return peer === undefined
      ? row
      : { ...row, peer: 'HTMLConverter', ratio: Number((peer.value / row.value).toFixed(2)) };
  });
}

export async function run(): Promise<BenchRow[]> {
  const { makeNames, readTexts } = await import('../../packages/matcher/bench/real-text');
  const theirs = await peers(makeNames(MARK_NAMES, readTexts().source));
  const rows: BenchRow[] = [];
  for (const kind of BROWSERS) rows.push(...(await ours(kind)));
  return [...compare(rows, theirs), ...theirs];
}
