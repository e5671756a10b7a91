import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { makeNames, readTexts } from '../../../packages/matcher/bench/real-text';
import type { BenchRow } from '../bench-row';
import { articleHtml, type BenchSite, LENGTHS, median, OTHER_HOST, round } from './bench-site';
import type { MarkRun } from './mark-harness';

/** As many names as ours has take it seconds on a short page and most of a minute on the next; so fewer on that. */
const CASES = [
  { names: 2_000, length: 10_000, runs: 5 },
  { names: 2_000, length: 100_000, runs: 5 },
  { names: 100_000, length: 10_000, runs: 1 },
] as const;
const UNITS = { task: 'ms', painted: 'ms', added: 'elements' } as const;

/** mark.js in pages of their own, begun at DOMContentLoaded as an extension that uses it would. */
export async function markRows({ lens, site }: BenchSite, page: Page): Promise<BenchRow[]> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('mark-harness.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'peer',
    charset: 'ascii',
  });
  const { source } = readTexts();
  const rows: BenchRow[] = [];
  for (const { names, length, runs } of CASES.filter(({ length }) => LENGTHS.includes(length))) {
    const list = JSON.stringify(makeNames(names, source));
    const head = `<script>${outputFiles[0]?.text}</script><script>
      document.addEventListener('DOMContentLoaded', () => (window.marking = peer.runMark(${list})));</script>`;
    const path = `/mark-${names}-${length}.html`;
    site.add({ host: OTHER_HOST, path, body: articleHtml(length, head) });
    const marked: MarkRun[] = [];
    for (let run = 0; run < runs; run++) {
      await page.goto(lens.url(OTHER_HOST, path), { waitUntil: 'load' });
      marked.push((await page.evaluate('marking')) as MarkRun);
    }
    for (const what of ['task', 'painted', 'added'] as const) {
      const name = `page/${lens.kind}/mark.js/${names}-names/${length}/${what}`;
      rows.push({ name, value: round(median(marked.map((run) => run[what]))), unit: UNITS[what] });
    }
  }
  return rows;
}

/** Puts the time until mark.js's marks are painted beside ours, with as many names where it was measured so. */
export function besideMark(rows: readonly BenchRow[], theirs: readonly BenchRow[]): BenchRow[] {
  const peerOf = (kind: string, length: string, names: number): BenchRow | undefined =>
    theirs.find(({ name }) => name === `page/${kind}/mark.js/${names}-names/${length}/painted`);
  return rows.map((row) => {
    const [, kind = '', what = '', length = '', key = ''] = row.name.split('/');
    if (!what.startsWith('highlight') || !['firstPaint', 'complete'].includes(key)) return row;
    for (const names of [100_000, 2_000]) {
      const peer = peerOf(kind, length, names);
      // Marks may have come before DOMContentLoaded.
      if (peer === undefined || row.value <= 0) continue;
      return { ...row, peer: `mark.js, ${names} names`, ratio: Number((peer.value / row.value).toFixed(2)) };
    }
    return row;
  });
}
