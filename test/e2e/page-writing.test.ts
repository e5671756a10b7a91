import { afterEach, describe, expect, it } from 'vitest';
import { askPage } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { writeSettings } from './support/write-settings';

/* What the settings of writing do to the text of a page. */

const html = (text: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body><p>${text}</p></body></html>`;

describe.each(['chromium', 'firefox'] as const)('pages in %s', (kind) => {
  const session = lensSession(kind);
  afterEach(() => writeSettings(session.lens, {}));

  it('have the vocabulary of Taiwan where that is wanted, and their own words without', async () => {
    const page = await session.openHtml('/words.html', html('加强软件和网络服务。'));
    const shown = () => page.$eval('p', ({ textContent }) => textContent);
    await askPage(session.lens, page, 'page/set', { variant: 'tw' });
    expect(await shown()).toBe('加強軟件和網絡服務。');
    await writeSettings(session.lens, { regionalPhrases: true });
    await expect.poll(shown).toBe('加強軟體和網路服務。');
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    expect(await shown()).toBe('加强软件和网络服务。');
    await page.close();
  });

  it('lose inserted readings and machine-made characters where that is wanted, and have them back', async () => {
    const received = '推動省數(shù)據(jù)局完善信息係統，落實各項製度。';
    const page = await session.openHtml('/clean.html', html(received));
    const shown = () => page.$eval('p', ({ textContent }) => textContent);
    await writeSettings(session.lens, { clean: true });
    await askPage(session.lens, page, 'page/set', { variant: 'tw' });
    await expect.poll(shown).toBe('推動省數據局完善信息系統，落實各項制度。');
    await writeSettings(session.lens, { clean: false });
    await expect.poll(shown).toContain('數(shù)據(jù)局');
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    expect(await shown()).toBe(received);
    await page.close();
  });
});
