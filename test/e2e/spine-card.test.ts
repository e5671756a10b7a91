import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clickInCard, readCard, waitForCard, waitForNoCard } from './support/card-view';
import { askPage } from './support/extension-desk';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { waitForMentions } from './support/mentions';

/* How the card comes and goes: by pointer and by keyboard, pinned, in a corner of the window. */

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(['chromium', 'firefox'] as const)('the card in %s', (kind) => {
  let page: Page;
  const session = lensSession(kind, {
    async begin({ openMarked }) {
      page = await openMarked('lishui');
    },
  });

  it('goes when the pointer goes elsewhere', async () => {
    await hoverMention(page, 'agency', '市大数据局');
    await waitForCard(session.lens, page);
    await page.mouse.move(3, 3, { steps: 12 });
    await waitForNoCard(session.lens, page);
  });

  it('lets the pointer travel into it, and stays while it is there', async () => {
    await hoverMention(page, 'agency', '市大数据局');
    const { box } = await waitForCard(session.lens, page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 15 });
    await pause(800);
    expect(await readCard(session.lens, page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
  });

  it('stays when it is pinned, until it is closed', async () => {
    await hoverMention(page, 'agency', '市大数据局');
    await waitForCard(session.lens, page);
    await clickInCard(session.lens, page, '[aria-pressed]');
    await page.mouse.move(3, 3, { steps: 12 });
    await pause(1_000);
    expect(await readCard(session.lens, page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
  });

  it('opens by keyboard on the next mention, and Escape closes it', async () => {
    await askPage(session.lens, page, 'page/command', { command: 'next-mention' });
    await askPage(session.lens, page, 'page/command', { command: 'open-card' });
    const { box } = await waitForCard(session.lens, page);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(window.width);
    expect(box.y + box.height).toBeLessThanOrEqual(window.height);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
  });

  it('speaks the script that the page is shown in', async () => {
    await askPage(session.lens, page, 'page/set', { variant: 't' });
    await page.waitForFunction(() => document.body.innerText.includes('大數據局'));
    await waitForMentions(page);
    await hoverMention(page, 'agency', '市大數據局');
    const card = await waitForCard(session.lens, page);
    expect(card.name).toContain('大數據');
    await page.keyboard.press('Escape');
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
  });
});
