import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extensionWorker } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { readMentions } from './support/mentions';

/* The side panel beside a plan, as a page of its own for the plan's tab: browsers open the real one in answer to a person only. */

describe('the side panel', () => {
  const session = lensSession('chromium');
  let page: Page;
  let panel: Page;

  beforeEach(async () => {
    page = await session.openMarked('hunan-2024', 'hans');
    await page.bringToFront();
    const worker = await extensionWorker(session.lens);
    const tabId = await worker.evaluate(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`,
    );
    panel = await session.lens.openSurface(`sidepanel.html?tab=${String(tabId)}`);
    await panel.waitForSelector('.pl-entity-row');
  });
  afterEach(async () => {
    await panel.close();
    await page.close();
  });

  it('lists the page’s names with the counts that the page has', async () => {
    const rows = await panel.$$eval('.pl-entity-row', (all) =>
      all.map((row) => ({
        name: row.querySelector('[lang]')?.textContent,
        count: Number(row.querySelector('.pl-count')?.textContent),
      })),
    );
    const mentions = await readMentions(page);
    // A name of several meanings is listed under each of them, so the rows may count a little more.
    const listed = rows.reduce((sum, { count }) => sum + count, 0);
    expect(listed).toBeGreaterThanOrEqual(mentions.length);
    expect(listed).toBeLessThan(mentions.length * 1.1);
    const portal = mentions.filter(({ text }) => text === '湘易办').length;
    expect(portal).toBeGreaterThan(0);
    expect(rows.find(({ name }) => name === '湘易办')?.count).toBe(portal);
  });

  it('scrolls the page to a mention', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    const last = (await panel.$$('.pl-entity-row .pl-row-button')).at(-1);
    await page.bringToFront();
    await last?.evaluate((button) => (button as HTMLElement).click());
    await page.waitForFunction(() => window.scrollY > 0);
  });

  it('shows an entity’s commitments and comes back, by keyboard alone', async () => {
    await panel.bringToFront();
    for (let left = 12; left > 0; left -= 1) {
      await panel.keyboard.press('Tab');
      if (await panel.evaluate(() => document.activeElement?.matches('.pl-entity-row .pl-icon-button')))
        break;
    }
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.pl-details .pl-commitment');
    expect(await panel.evaluate(() => document.activeElement?.classList.contains('pl-back'))).toBe(true);
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('[role=tablist]');
  });

  it('finds a commitment by its wording, in Traditional too', async () => {
    await panel.click('#pl-tab-search');
    await panel.type('input[type=search]', '一網通辦率');
    await panel.waitForSelector('.pl-panel-section .pl-commitment');
    expect(await panel.$eval('.pl-panel-section .pl-commitment', (item) => item.textContent)).toContain(
      '一网通办',
    );
  });

  it('stands beside a known plan with its commitments, in step with the page', async () => {
    await panel.waitForSelector('#pl-tab-document');
    await panel.click('#pl-tab-document');
    await panel.waitForSelector('.pl-plan .pl-commitment');
    await page.bringToFront();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await panel.waitForSelector('.pl-plan [aria-current=true]');
    const target = await panel.$('.pl-plan button.pl-clause-title');
    await target?.evaluate((button) => (button as HTMLElement).click());
    await page.waitForFunction((half) => window.scrollY < half, {}, 600);
  });
});
