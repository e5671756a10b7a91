import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { openToolbarPopup } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/* The real toolbar popup over a page: script, highlighting, counts, this site on and off. */

const [PLAN] = PLAN_PAGES;
if (PLAN === undefined) throw new Error('the fixture site has no plan');

const settled = '.pl-popup-body[aria-busy="false"]';

/** Presses the script with this label, as a reader sees it. */
async function choose(popup: Page, label: string): Promise<void> {
  await popup.locator(`::-p-xpath(//label[input[@name="variant"]][contains(., "${label}")])`).click();
}

describe('the toolbar popup', () => {
  const session = lensSession('chromium');
  let page: Page;
  let before: string;

  beforeEach(async () => {
    page = await session.openMarked(PLAN.name, 'hans');
    before = await page.evaluate(() => document.body.innerHTML);
  });
  afterEach(async () => {
    await page.close();
  });

  const open = async (): Promise<Page> => {
    const popup = await openToolbarPopup(session.lens, page);
    await popup.waitForSelector(settled);
    return popup;
  };
  const close = (popup: Page) => popup.close().catch(() => undefined);

  it('counts the mentions of each kind', async () => {
    const popup = await open();
    const shown = await popup.$$eval('.pl-counts dd', (cells) =>
      cells.map((cell) => Number(cell.textContent)),
    );
    await close(popup);
    const mentions = await readMentions(page);
    const counted = ['agency', 'platform', 'programme', 'instrument'].map(
      (kind) => mentions.filter((mention) => mention.kind === kind).length,
    );
    expect(shown).toEqual(counted);
    expect(shown[0]).toBeGreaterThan(0);
  });

  it('shows the page in another script, and as it came', async () => {
    const popup = await open();
    await choose(popup, '臺灣');
    await page.waitForFunction(() => /務|機|數/.test(document.body.innerText));
    await choose(popup, 'As is');
    await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
    await close(popup);
  });

  it('switches the underlining off and on', async () => {
    const popup = await open();
    const [highlighting] = await popup.$$('input[role="switch"]');
    await highlighting?.click();
    await page.waitForFunction(() => [...CSS.highlights.values()].every((highlight) => highlight.size === 0));
    await highlighting?.click();
    await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
    await close(popup);
  });

  it('switches the site off and on, without a reload', async () => {
    const popup = await open();
    const siteSwitch = async () => (await popup.$$('input[role="switch"]')).at(-1);
    await (await siteSwitch())?.click();
    await page.waitForFunction(() => [...CSS.highlights.values()].every((highlight) => highlight.size === 0));
    const another = await session.openFixture(PLAN.name);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readMentions(another)).toEqual([]);
    await another.close();
    await close(popup);

    const again = await open();
    const last = (await again.$$('input[role="switch"]')).at(-1);
    await last?.click();
    await waitForMentions(page);
    await close(again);
  });

  it('opens the browser’s side panel, not a tab', async () => {
    const popup = await open();
    const opened = session.lens.browser.waitForTarget((target) => target.url().includes('/sidepanel.html'));
    await popup.locator('::-p-xpath(//nav//button[1])').click();
    const target = await opened;
    const tabs = await session.lens.browser.pages();
    expect(tabs.map((tab) => tab.url()).filter((url) => url.includes('sidepanel'))).toEqual([]);
    const panel = await target.asPage();
    await expect.poll(() => panel.evaluate(() => document.body.innerText)).toContain('湖南省');
    await panel.close();
  });

  it('says when the page is none of ours, and offers the site', async () => {
    const blank = await session.lens.openSurface('library.html');
    const popup = await openToolbarPopup(session.lens, blank);
    await popup.waitForSelector(settled);
    expect(await popup.$('.pl-notice')).not.toBeNull();
    expect(await popup.$('.pl-counts')).toBeNull();
    await close(popup);
    await blank.close();
  });
});
