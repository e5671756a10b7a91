import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateInChrome, waitInChrome } from './support/firefox-chrome';
import { FIREFOX_KEYS, pressKey } from './support/firefox-keys';
import { type FirefoxSidebar, firefoxSidebar } from './support/firefox-sidebar';
import { enterOn, keyboardOn, tabTo } from './support/keyboard-walk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';
import { pressShortcut } from './support/press-shortcut';

/* What Firefox itself draws around the page: its sidebar, its context menu and its question for a permission. */

const MENU = `document.getElementById('contentAreaContextMenu')`;
const HOST = 'www.gov.hk';
const PATH = '/policy.html';

describe('in Firefox’s window', () => {
  const session = lensSession('firefox', {
    prepare: (site) =>
      site.add({
        host: HOST,
        path: PATH,
        body: '<!doctype html><meta charset="utf-8"><title>新闻</title><p>由国家发展改革委牵头，推进“一网通办”。</p>',
      }),
  });
  const inChrome = (expression: string) => evaluateInChrome(session.lens.browser, expression);
  const waitFor = (expression: string) => waitInChrome(session.lens.browser, expression, expression);
  const press = (key: keyof typeof FIREFOX_KEYS) => inChrome(pressKey('window', FIREFOX_KEYS[key]));
  let page: Page;
  let before: string;

  beforeEach(async () => {
    page = await session.openMarked('hunan-2025', 'hant');
    before = await page.evaluate(() => document.body.innerHTML);
  });
  afterEach(async () => {
    await inChrome('SidebarController.hide()');
    await page.close();
  });

  describe('the sidebar', () => {
    let sidebar: FirefoxSidebar;
    beforeEach(async () => {
      await pressShortcut(session.lens, page, 'Alt+Shift+L');
      sidebar = await firefoxSidebar(session.lens);
    });
    const rows = () =>
      sidebar.evaluate(
        `[...document.querySelectorAll('.pl-entity-row')].map((row) => row.querySelector('[lang]').textContent)`,
      ) as Promise<string[]>;

    it('opens by its key, with the names of this page, and a click brings one into view', async () => {
      await expect.poll(rows).toContain('湘易辦');
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const below = await page.evaluate(() => window.scrollY);
      await sidebar.clickOn('.pl-entity-row .pl-row-button');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(below);
    });

    it('shows details and this document by keys, in step with the page', async () => {
      await expect.poll(rows).not.toEqual([]);
      await enterOn(sidebar, /^Commitments of “/);
      await expect.poll(() => sidebar.focused()).toMatch(/^Back /);
      await sidebar.press('Enter');
      await tabTo(sidebar, /^This page \(tab\)/);
      await sidebar.press('ArrowRight');
      await expect
        .poll(() => sidebar.evaluate(`document.querySelectorAll('.pl-plan .pl-commitment').length`))
        .toBeGreaterThan(0);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      await expect
        .poll(() => sidebar.evaluate(`document.querySelector('.pl-plan [aria-current=true]') !== null`))
        .toBe(true);
    });

    it('follows the reader to another tab', async () => {
      await expect.poll(rows).toContain('湘易辦');
      const other = await session.openMarked('guangdong', 'hans');
      await expect.poll(rows).not.toContain('湘易辦');
      await expect.poll(rows).not.toEqual([]);
      await other.close();
      await page.bringToFront();
      await expect.poll(rows).toContain('湘易辦');
    });
  });

  describe('the context menu', () => {
    /** Opens the menu on the page with the right button and goes to an entry of ours by keys. */
    async function choose(entry: string): Promise<void> {
      await page.mouse.click(300, 300, { button: 'right' });
      await waitFor(`${MENU}.state === 'open'`);
      const reach = async (menu: string, label: string) => {
        const active = `${menu}.querySelector(':scope > [_moz-menuactive]')?.label === ${JSON.stringify(label)}`;
        for (let left = 40; (await inChrome(active)) !== true; left -= 1) {
          if (left === 0) throw new Error(`the menu has no ${label}`);
          await press('ArrowDown');
        }
      };
      await reach(MENU, 'Policy Lens');
      await press('ArrowRight');
      const ours = `${MENU}.querySelector(':scope > [_moz-menuactive] > menupopup')`;
      await waitFor(`${ours}?.state === 'open'`);
      await reach(ours, entry);
      await press('Enter');
      await waitFor(`${MENU}.state === 'closed'`);
    }

    it('converts the page and restores it', async () => {
      await choose('Show the page in your script');
      await page.waitForFunction(() => document.body.innerText.includes('政务服务'));
      await choose('Show the page as it came');
      await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
    });

    it('switches the underlining', async () => {
      await choose('Switch underlining on or off');
      await expect.poll(() => readMentions(page)).toEqual([]);
      await choose('Switch underlining on or off');
      await waitForMentions(page);
    });

    it('opens the sidebar', async () => {
      await choose('Open the side panel');
      const sidebar = await firefoxSidebar(session.lens);
      await expect
        .poll(() => sidebar.evaluate(`document.querySelector('.pl-entity-row') !== null`))
        .toBe(true);
    });
  });

  it('the browser asks before another site is read, and its answer counts', async () => {
    const other = await session.lens.open(session.lens.url(HOST, PATH));
    const options = await session.lens.openSurface('options.html');
    const keys = keyboardOn(options);
    const question = `PopupNotifications.panel`;
    const answer = async (button: 'primary' | 'secondary') => {
      await waitFor(`${question}.state === 'open'`);
      // The browser takes no answer in the first moment, lest a reader give one unawares.
      await waitFor(`(() => {
        if (${question}.state !== 'closed') ${question}.firstElementChild.${button === 'primary' ? 'button' : 'secondaryButton'}.click();
        return ${question}.state === 'closed';
      })()`);
    };
    await enterOn(keys, /^Allow gov\.hk /);
    await answer('secondary');
    await expect
      .poll(() => options.$eval('#pl-sites ~ form', (form) => form.textContent))
      .toContain('didn’t');
    await enterOn(keys, /^Allow gov\.hk /, 'Shift+Tab');
    await answer('primary');
    await options.waitForFunction(() => document.body.innerText.includes('gov.hk is allowed'));
    await other.bringToFront();
    expect((await waitForMentions(other)).length).toBeGreaterThan(0);
    await options.close();
    await other.close();
  });
});
