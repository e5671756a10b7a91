import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serveSite } from '../../site/serve-site';
import { complaintLines } from '../support/complaints';
import { askPage } from '../support/extension-desk';
import { launchLens } from '../support/launch-lens';
import type { BrowserKind, LensBrowser } from '../support/lens-browser';

const FOLDER = fileURLToPath(new URL('../../../../shared/corpus/pages/', import.meta.url));
const HOST = 'www.gov.cn';
/** The saved pages refer to files of their sites that aren't here; that is no fault of ours. */
const MISSING_FILE = /net::ERR|Failed to load resource|NS_ERROR|MIME type/;

/** Names of the saved pages; none where they are missing. */
export const savedPages: readonly string[] = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
  : [];

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
const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * Saved pages of government sites, each served under a government host, through the built extension: the
 * layout stays, every variant keeps the mentions, and the page comes back to the last byte.
 */
export function describeSavedPages(kind: BrowserKind, files: readonly string[]): void {
  describe.skipIf(files.length === 0)(`saved pages in ${kind}`, () => {
    let site: Site;
    let lens: LensBrowser;
    let withMentions = 0;

    beforeAll(async () => {
      site = await serveSite();
      lens = await launchLens(kind, { site });
      for (const file of files) site.add({ host: HOST, path: `/${file}`, body: readFileSync(FOLDER + file) });
    });
    afterAll(async () => {
      await lens?.close();
      await site?.close();
    });

    it.each(files)('%s keeps its layout and comes back exactly', async (file) => {
      const page = await lens.open(lens.url(HOST, `/${file}`));
      await page.bringToFront();
      const set = (request: Parameters<typeof askPage<'page/set'>>[3]) =>
        askPage(lens, page, 'page/set', request);
      await set({ highlighting: false });
      const [plainHtml, plainBoxes] = [await html(page), await boxes(page)];
      const mentions = total((await set({ highlighting: true })).counts);
      expect(await boxes(page)).toBe(plainBoxes);
      if (mentions > 0) withMentions += 1;
      for (const variant of ['tw', 'hk', 's', 'original'] as const) {
        expect(total((await set({ variant })).counts)).toBe(mentions);
      }
      expect(await html(page)).toBe(plainHtml);
      const ours = complaintLines(lens.complaints).filter((line) => /policy|extension/i.test(line));
      expect(ours.filter((line) => !MISSING_FILE.test(line))).toEqual([]);
      await page.close();
    });

    // The shipped lexicon knows the names of five plans; pages of other places mention fewer of them.
    it('have mentions, a third of them at least', () => {
      expect(withMentions / files.length).toBeGreaterThanOrEqual(1 / 3);
    });
  });
}
