import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ODD_FEED, ODD_FRAMESET, ODD_NAME, ODD_PAGES, ODD_SANDBOXES } from '../site/odd-pages';
import { expectUntouched } from './page-harness/expect-untouched';
import { readCard } from './support/card-view';
import { askPage } from './support/extension-desk';
import { hoverMention } from './support/hover-mention';
import { HOME_HOST, lensSession } from './support/lens-session';

/* Pages as the sites make them and nobody expects them: all is found, hovered, converted and given back. */

/** What such pages do in the console by themselves. */
const OWN_FAULT = /Refused|violates|blocked|document\.write|sandboxed|Content-Security-Policy|unload/i;

describe.each(['chromium', 'firefox'] as const)('odd pages in %s', (kind) => {
  const session = lensSession(kind, {
    prepare(site) {
      for (const { path, body, headers } of [...ODD_PAGES, ODD_FRAMESET, ODD_SANDBOXES, ODD_FEED])
        site.add({ host: HOME_HOST, path, body, ...(headers && { headers }) });
    },
    forgive: (complaint) => OWN_FAULT.test(complaint),
  });
  const counted = (page: Page) => async (): Promise<number> => {
    const { counts } = await askPage(session.lens, page, 'page/status', {});
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };
  const open = (path: string): Promise<Page> => session.lens.open(session.lens.url(HOME_HOST, path));

  it.each(ODD_PAGES)('$path', async ({ path, mentions, hovered }) => {
    const page = await open(path);
    await expect.poll(counted(page)).toBe(mentions);
    expect(await expectUntouched(session.lens, page)).toBe(mentions);
    if (hovered !== null) {
      await hoverMention(page, 'platform', hovered);
      // A pointer that rests where it was on the page before may open another card first.
      await expect.poll(async () => (await readCard(session.lens, page))?.name.length).toBe(ODD_NAME.length);
      await page.keyboard.press('Escape');
      await expect.poll(() => readCard(session.lens, page)).toBeNull();
    }
    await page.close();
  });

  it('frames of another encoding', async () => {
    const page = await open(ODD_FRAMESET.path);
    await expect.poll(counted(page)).toBe(ODD_FRAMESET.mentions);
    const texts = () =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.documentElement.outerHTML)),
      );
    const before = await texts();
    await askPage(session.lens, page, 'page/set', { variant: 'tw' });
    await expect.poll(async () => (await texts()).every((text) => text.includes('省數據局'))).toBe(true);
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    await expect.poll(texts).toEqual(before);
    await page.close();
  });

  it('frames without an origin, which have names of the region marked too', async () => {
    const page = await open(ODD_SANDBOXES.path);
    await expect.poll(counted(page)).toBe(ODD_SANDBOXES.mentions);
    await page.close();
  });

  it('a feed without end', async () => {
    const page = await open(ODD_FEED.path);
    await expect.poll(counted(page)).toBe(ODD_FEED.mentions);
    await askPage(session.lens, page, 'page/set', { variant: 'tw' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(counted(page)).toBeGreaterThanOrEqual(2 * ODD_FEED.mentions);
    await expect
      .poll(() => page.evaluate(() => document.getElementById('feed')?.innerText))
      .not.toMatch(/数|据/);
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    const wrong = () =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll('#feed p')].map(({ textContent }) => textContent);
        return texts.filter((text) => text !== texts[0] || text.includes('數')).length;
      });
    await expect.poll(wrong).toBe(0);
    await page.close();
  });
});
