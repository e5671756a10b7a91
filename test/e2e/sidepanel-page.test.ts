import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { CARD_HOST, waitForCard } from './support/card-view';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';
import { shadowView } from './support/shadow-view';
import { tabOf } from './support/tab-of';

/* The side panel follows the page beside it: here in a tab of its own, as Firefox opens it from a card. */

const [PLAN, OTHER] = PLAN_PAGES;
if (PLAN === undefined || OTHER === undefined) throw new Error('the fixture site has too few plans');

interface Api {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}

/** Addresses of all tabs, as the extension itself sees them: puppeteer doesn't see Firefox's own. */
async function addressesOf(surface: Page): Promise<string[]> {
  return await surface.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    return (await (scope.browser ?? scope.chrome).tabs.query({})).map(({ url }) => url ?? '');
  });
}

const text = (panel: Page) => panel.evaluate(() => document.body.innerText);

describe.each(['chromium', 'firefox'] as const)('the side panel in %s', (kind) => {
  const session = lensSession(kind);
  let page: Page;
  let panel: Page;

  beforeEach(async () => {
    page = await session.openMarked(PLAN.name, 'hans');
    const desk = await session.lens.openSurface('library.html');
    const id = await tabOf(desk, PLAN.host);
    await desk.close();
    panel = await session.lens.openSurface(`sidepanel.html?tab=${id}`);
  });
  afterEach(async () => {
    await panel.close();
    await page.close();
  });

  it('lists what the page mentions, and a click brings it into view', async () => {
    await expect.poll(() => text(panel)).toContain('湖南省');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const entry = await panel.waitForSelector('[role="tabpanel"] li button');
    const before = await page.evaluate(() => window.scrollY);
    await entry?.click();
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(before);
  });

  it('follows the page to another document', async () => {
    const first = await expect
      .poll(() => text(panel))
      .toContain('湖南省')
      .then(() => text(panel));
    await page.bringToFront();
    await page.goto(session.lens.url(OTHER.host, OTHER.path), { waitUntil: 'load' });
    await waitForMentions(page);
    await panel.bringToFront();
    await expect.poll(() => text(panel)).not.toBe(first);
  });

  it('opens from a card, with the entity of the card', async () => {
    await panel.close();
    await page.bringToFront();
    const mention = (await readMentions(page)).find((one) => one.kind === 'agency' && one.text.length > 3);
    if (mention === undefined) throw new Error('no agency on the page');
    await hoverMention(page, mention.kind, mention.text);
    const { name } = await waitForCard(session.lens, page);
    const button = await shadowView(session.lens).call(page, CARD_HOST, (root) => {
      const found = [...root.querySelectorAll('button')].find((one) =>
        /side panel/i.test(one.textContent ?? ''),
      );
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    if (button === null) throw new Error('the card has no way into the panel');
    if (kind === 'firefox') {
      // A click in a page doesn't count there for opening the sidebar; the panel comes as a tab.
      const desk = await session.lens.openSurface('library.html');
      await page.bringToFront();
      await page.mouse.click(button.x, button.y);
      const address = `${session.lens.extensionOrigin}/sidepanel.html?tab=${await tabOf(desk, PLAN.host)}`;
      await expect.poll(() => addressesOf(desk)).toContain(address);
      panel = desk;
      await session.lens
        .openSurface(address.slice(session.lens.extensionOrigin.length + 1))
        .then(async (tab) => {
          await expect.poll(() => text(tab)).toContain(name);
          await tab.close();
        });
      return;
    }
    const opened = session.lens.browser.waitForTarget((target) => target.url().includes('/sidepanel.html'));
    await page.mouse.click(button.x, button.y);
    panel = await (await opened).asPage();
    await expect.poll(() => text(panel)).toContain(name);
  });
});
