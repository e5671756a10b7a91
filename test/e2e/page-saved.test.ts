import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serveSite } from '../site/serve-site';
import { complaintLines } from './support/complaints';
import { askPage } from './support/extension-desk';
import { launchLens } from './support/launch-lens';
import type { LensBrowser } from './support/lens-browser';

/* Saved pages of government sites, each served under a government host, through the built extension. */

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/pages/', import.meta.url));
const HOST = 'www.gov.cn';
/** The saved pages refer to files of their sites that aren't here; that is no fault of ours. */
const MISSING_FILE = /net::ERR|Failed to load resource|NS_ERROR|MIME type/;

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];

/** Boxes of every element of the body, as one string. */
function boxes(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${x} ${y} ${width} ${height}`;
      })
      .join('\n'),
  );
}

const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

describe.skipIf(files.length === 0).each(['chromium', 'firefox'] as const)('saved pages in %s', (kind) => {
  let site: Site;
  let lens: LensBrowser;

  beforeAll(async () => {
    site = await serveSite();
    lens = await launchLens(kind, { site });
    for (const file of files) site.add({ host: HOST, path: `/${file}`, body: readFileSync(FOLDER + file) });
  });
  afterAll(async () => {
    await lens?.close();
    await site?.close();
  });

  let pagesWithMentions = 0;
  it.each(files)('%s keeps its layout and comes back exactly', async (file) => {
    const page = await lens.open(lens.url(HOST, `/${file}`));
    await page.bringToFront();
    const set = (request: Parameters<typeof askPage<'page/set'>>[3]) =>
      askPage(lens, page, 'page/set', request);
    await set({ highlighting: false });
    const [plainHtml, plainBoxes] = [await html(page), await boxes(page)];
    const { counts } = await set({ highlighting: true });
    expect(await boxes(page)).toBe(plainBoxes);
    const mentions = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (mentions > 0) pagesWithMentions += 1;
    for (const variant of ['tw', 'hk', 's', 'original'] as const) {
      const status = await set({ variant });
      expect(Object.values(status.counts).reduce((sum, count) => sum + count, 0)).toBe(mentions);
    }
    expect(await html(page)).toBe(plainHtml);
    expect(
      complaintLines(lens.complaints).filter(
        (line) => !MISSING_FILE.test(line) && /policy|extension/i.test(line),
      ),
    ).toEqual([]);
    await page.close();
  });

  it('have mentions in most of them', () => {
    expect(pagesWithMentions / files.length).toBeGreaterThan(0.8);
  });
});
