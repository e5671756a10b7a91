import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { askPage } from '../support/extension-desk';
import type { BrowserKind } from '../support/lens-browser';
import { lensSession } from '../support/lens-session';

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
    const session = lensSession(kind, {
      prepare(site) {
        for (const file of files)
          site.add({ host: HOST, path: `/${file}`, body: readFileSync(FOLDER + file) });
      },
      forgive: (complaint) => !/policy|extension/i.test(complaint) || MISSING_FILE.test(complaint),
    });
    let withMentions = 0;

    it.each(files)('%s keeps its layout and comes back exactly', async (file) => {
      const { lens } = session;
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
      await page.close();
    });

    // The shipped lexicon knows the names of five plans; pages of other places mention fewer of them.
    it('have mentions, a third of them at least', () => {
      expect(withMentions / files.length).toBeGreaterThanOrEqual(1 / 3);
    });
  });
}
