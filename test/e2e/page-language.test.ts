import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { askPage } from './support/extension-desk';
import { lensSession } from './support/lens-session';

/* The language of a page follows its script, also on long pages, where it comes with the text. */

const PARAGRAPH = `<p>${'由省数据局会同有关部门推进政务服务。'.repeat(12)}</p>`;

/** A page of some 40,000 characters, so that it counts as long, with blocks that have languages of their own. */
const LONG = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body>
${PARAGRAPH.repeat(100)}<div id="own" lang="zh-CN">${PARAGRAPH}</div><p id="block" lang="zh">各级机关</p>
<p id="japanese" lang="ja">会議の議事録</p>${PARAGRAPH.repeat(90)}<p id="last">湘易办</p></body></html>`;

describe.each(['chromium', 'firefox'] as const)('the language in %s', (kind) => {
  const session = lensSession(kind);
  const markup = (page: Page) => (): Promise<string> =>
    page.evaluate(() => document.documentElement.outerHTML);
  /** Languages that hold for the text of each element without children, and the root's own. */
  const languages = (page: Page) => (): Promise<string[]> =>
    page.evaluate(() => {
      const texts = [...document.querySelectorAll('p')];
      const held = texts.map((text) => `${text.id} ${text.closest('[lang]')?.getAttribute('lang')}`);
      return [...new Set([...held, `root ${document.documentElement.lang}`])].sort((a, b) =>
        a < b ? -1 : 1,
      );
    });

  it('is that of the shown script for each text of a long page, and goes without a trace', async () => {
    const page = await session.openHtml('/language.html', LONG);
    const before = await markup(page)();
    for (const [variant, lang] of [
      ['tw', 'zh-Hant-TW'],
      ['hk', 'zh-Hant-HK'],
      ['tw', 'zh-Hant-TW'],
    ] as const) {
      await askPage(session.lens, page, 'page/set', { variant });
      // What was in view may carry it by itself, and isn't in view any more when the next one comes.
      await page.evaluate(() => window.scrollBy(0, 3_000));
      await expect
        .poll(languages(page))
        .toEqual([` ${lang}`, `block ${lang}`, 'japanese ja', `last ${lang}`, `root ${lang}`]);
      expect(await page.$eval('#last', ({ textContent }) => textContent)).toBe('湘易辦');
    }
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    await expect.poll(markup(page)).toBe(before);
    await page.close();
  });
});
