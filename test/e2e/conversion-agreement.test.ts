import { fileURLToPath } from 'node:url';
import { conversionDigest } from '@policy-lens/hanzi/convert/conversion-digest';
import { corpusLines } from '@policy-lens/hanzi/testing/corpus';
import { builtAsset, opened } from '@policy-lens/hanzi/testing/opened';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browsers.mjs';

/* Chromium, Firefox and Node convert every text alike: nothing in the engine has a say. */

const DIRECTIONS = [
  ['s', 'tw'],
  ['s', 'hk'],
  ['t', 's'],
] as const;

/** Lines of the corpus, or, without it, a few that segmenters cut differently. */
const lines = (() => {
  const found = corpusLines();
  return found.length > 0
    ? found
    : ['做好困难群众工作，政府干预', '百年历史，资金发放', '參與製造，中文採訪', '理𠮷\ud800發'];
})();

/** The converter as one script that leaves its functions on `window`. */
async function bundledConverter(): Promise<string> {
  const source = (name: string) =>
    JSON.stringify(fileURLToPath(new URL(`../../packages/hanzi/src/${name}.ts`, import.meta.url)));
  const { outputFiles } = await build({
    stdin: {
      contents: `import { openConverter } from ${source('convert/open-converter')};
        import { conversionDigest } from ${source('convert/conversion-digest')};
        Object.assign(globalThis, { openConverter, conversionDigest });`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

interface PageGlobals {
  openConverter(asset: ArrayBuffer): unknown;
  conversionDigest(converter: unknown, texts: readonly string[]): string;
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  const digests = new Map<string, string>();

  beforeAll(async () => {
    const executablePath = findBrowser(name);
    if (!executablePath) return;
    const browser = await launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath,
      args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage();
      await page.evaluate(await bundledConverter());
      for (const [from, to] of DIRECTIONS) {
        const asset = Buffer.from(builtAsset(from, to)).toString('base64');
        const digest = await page.evaluate(
          (base64, texts) => {
            const { openConverter, conversionDigest } = globalThis as unknown as PageGlobals;
            const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
            return conversionDigest(openConverter(bytes.buffer), JSON.parse(texts) as string[]);
          },
          asset,
          JSON.stringify(lines),
        );
        digests.set(`${from}2${to}`, digest);
      }
    } finally {
      await browser.close();
    }
  }, 240_000);

  it.skipIf(!findBrowser(name)).each(DIRECTIONS)('converts every line as Node does: %s to %s', (from, to) => {
    expect(digests.get(`${from}2${to}`)).toBe(conversionDigest(opened(from, to), lines));
  });
});
