import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { CARD_HOST, clickInCard, waitForCard, waitForNoCard } from './support/card-view';
import { stopWorker } from './support/extension-desk';
import { closeTabs } from './support/firefox-chrome';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { waitForMentions } from './support/mentions';
import { shadowView } from './support/shadow-view';

/* The worker, in Firefox the event page, is stopped while a card asks it, and while a card stands. */

describe.each(['chromium', 'firefox'] as const)('with the background stopped in %s', (kind) => {
  const session = lensSession(kind);

  it('in the middle of a card’s request, the card has its answer in the end', async () => {
    const { lens } = session;
    const page = await session.openMarked('hunan-2024');
    const names = new Map((await waitForMentions(page)).map((mention) => [mention.text, mention]));
    const pauses = [60, 100, 140, 180, 220, 260, 300, 340];
    const mentions = [...names.values()].slice(0, pauses.length);
    expect(mentions.length).toBe(pauses.length);
    for (const [index, { kind: of, text }] of mentions.entries()) {
      // The question goes out with the pointer's arrival, some 200 ms on: before, at and after that.
      const hovering = hoverMention(page, of, text);
      await new Promise((resolve) => setTimeout(resolve, pauses[index]));
      await stopWorker(lens);
      await hovering;
      await waitForCard(lens, page);
      expect(await answers(page)).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await waitForNoCard(lens, page);
    }
    await page.close();
  });

  it('under a pinned card, the card’s buttons work', async () => {
    const { lens } = session;
    const page = await session.openMarked('lishui');
    await hoverMention(page, 'agency', '市大数据局');
    await waitForCard(lens, page);
    await clickInCard(lens, page, 'button[aria-pressed]');
    await stopWorker(lens);
    await clickInCard(lens, page, '.pl-footer-button:last-child');
    const panel = `${lens.extensionOrigin}/sidepanel.html`;
    if (kind === 'firefox') await closeTabs(lens.browser, panel);
    else await lens.browser.waitForTarget((target) => target.url().startsWith(panel));
    await page.close();
  });

  /** What a card shows of its answer; none while it waits or says that it failed. */
  function answers(page: Page): Promise<number | null> {
    return shadowView(session.lens).call(
      page,
      CARD_HOST,
      (root) => root.querySelectorAll('.pl-footer-button, .pl-body li').length,
    );
  }
});
