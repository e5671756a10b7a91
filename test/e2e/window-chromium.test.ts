import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterOn, keyboardOn } from './support/keyboard-walk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';
import { startDisplay, type XKey } from './support/x-display';

/*
 * What Chromium itself draws over the page, its context menu and its question for a permission. No debugging protocol
 * reaches those: the browser has a screen of its own here, and what is pressed goes through the X server.
 */

const HOST = 'www.gov.hk';
const PATH = '/policy.html';
const display = await startDisplay();
if (display === null) console.warn('Xvfb is missing: the context menu of Chromium is not tried');

describe.skipIf(display === null)('in Chromium’s window', () => {
  const session = lensSession('chromium', {
    ...(display === null ? {} : { display: display.name }),
    prepare: (site) =>
      site.add({
        host: HOST,
        path: PATH,
        body: '<!doctype html><meta charset="utf-8"><title>新闻</title><p>由国家发展改革委牵头，推进“一网通办”。</p>',
      }),
  });
  let page: Page;

  beforeEach(async () => {
    page = await session.openMarked('hunan-2025', 'hant');
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(() => display?.close());

  const press = async (key: XKey): Promise<void> => display?.press(key);

  /** Does what opens a menu, and waits for that: it is a window of its own. */
  async function opening(act: () => Promise<unknown>): Promise<void> {
    const before = await display?.windows();
    await act();
    await expect.poll(() => display?.windows()).toBeGreaterThan(before ?? 0);
  }

  /** Opens the menu on the page with the right button and takes an entry of ours by keys. */
  async function choose(entry: 'convert' | 'restore' | 'underlining' | 'panel'): Promise<void> {
    const [x, y] = await page.evaluate(() => {
      const frame = (outerWidth - innerWidth) / 2;
      return [screenX + frame + 300, screenY + outerHeight - innerHeight - frame + 300] as const;
    });
    await opening(async () => display?.click(x, y, 3));
    // Below the extension's entry are the page's source and the inspector.
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp'] as const) await press(key);
    await opening(() => press('ArrowRight'));
    const place = ['convert', 'restore', 'underlining', 'panel'].indexOf(entry);
    for (let left = place; left > 0; left -= 1) await press('ArrowDown');
    await press('Enter');
  }

  it('the context menu converts the page and restores it', async () => {
    const before = await page.evaluate(() => document.body.innerHTML);
    await choose('convert');
    await page.waitForFunction(() => document.body.innerText.includes('政务服务'));
    await choose('restore');
    await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
  });

  it('the context menu switches the underlining', async () => {
    await choose('underlining');
    await expect.poll(() => readMentions(page)).toEqual([]);
    await choose('underlining');
    await waitForMentions(page);
  });

  it('the context menu opens the side panel', async () => {
    const opened = session.lens.browser.waitForTarget((target) => target.url().includes('/sidepanel.html'));
    await choose('panel');
    const panel = await (await opened).asPage();
    await panel.waitForSelector('.pl-entity-row');
    await panel.close();
  });

  it('the browser asks before another site is read, and its answer counts', async () => {
    const other = await session.lens.open(session.lens.url(HOST, PATH));
    const options = await session.lens.openSurface('options.html');
    const keys = keyboardOn(options);
    const shown = (text: string) =>
      options.waitForFunction((one) => document.body.innerText.includes(one), { timeout: 1_500 }, text);
    const answer = async (button: 'Deny' | 'Allow', outcome: string) => {
      await enterOn(keys, /^Allow gov\.hk /, button === 'Deny' ? 'Tab' : 'Shift+Tab');
      // Neither a page nor the X server can tell that the question stands. “No” has the focus at first.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      if (button === 'Allow') await press('Tab');
      // The browser takes no answer in the first moment, lest a reader give one unawares.
      for (let left = 5; ; left -= 1) {
        await press('Enter');
        if (await shown(outcome).catch(() => left === 0)) return;
      }
    };
    await answer('Deny', 'The browser didn’t give the permission');
    await answer('Allow', 'gov.hk is allowed');
    await options.waitForFunction(() => document.body.innerText.includes('gov.hk is allowed'));
    await other.bringToFront();
    expect((await waitForMentions(other)).length).toBeGreaterThan(0);
    await options.close();
    await other.close();
  });
});
