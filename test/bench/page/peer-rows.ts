import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchPlain } from '../../e2e/page-harness/open-plain-page';
import type { BrowserKind } from '../../e2e/support/lens-browser';
import type { BenchRow } from '../bench-row';
import { articleHtml, LENGTHS, round } from './bench-site';

/** Characters for each highlight of the floor: as dense as the bench lexicon's names on the bench pages. */
const UNITS_PER_RANGE = 26;

/**
 * The same pages without the extension: opencc-js's HTMLConverter in the browser, and the floor, what the browser
 * itself needs when a bare script does at once all that is to be done.
 */
export async function peerRows(kind: BrowserKind): Promise<BenchRow[]> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('peers-harness.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'peers',
    charset: 'ascii',
  });
  const bundle = outputFiles[0]?.text ?? '';
  const browser = await launchPlain(kind);
  const rows: BenchRow[] = [];
  try {
    for (const length of LENGTHS) {
      const page = await browser.newPage();
      await page.bringToFront();
      const measure = async (peer: string, call: string): Promise<void> => {
        await page.setContent(articleHtml(length));
        await page.evaluate(bundle);
        const values = (await page.evaluate(call)) as Record<string, number>;
        for (const [what, value] of Object.entries(values)) {
          const name = `page/${kind}/${peer}/${length}/${what}`;
          rows.push({ name, value: round(value), unit: 'ms' });
        }
      };
      await measure('HTMLConverter', 'peers.runHtmlConverter()');
      await measure('floor/convert', 'peers.replaceAll()');
      await measure('floor/highlight', `peers.highlightAll(${Math.round(length / UNITS_PER_RANGE)})`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return rows;
}
