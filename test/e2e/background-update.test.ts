import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { builtExtension } from './support/built-extension';
import { waitForCard } from './support/card-view';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { readMentions } from './support/mentions';

/* The extension is replaced, as by an update, while a page is open; and it is removed. */

const [PLAN] = PLAN_PAGES;
if (PLAN === undefined) throw new Error('the fixture site has no plan');

interface Api {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object, options: object): Promise<unknown>;
  };
}

const noHighlights = () => [...CSS.highlights.values()].every((highlight) => highlight.size === 0);

describe('an update while a page is open', () => {
  const session = lensSession('chromium');
  let page: Page;
  let before: string;

  beforeEach(async () => {
    page = await session.openMarked(PLAN.name, 'hans');
    before = await page.evaluate(() => document.body.innerHTML);
  });

  async function convertPage(): Promise<void> {
    const desk = await session.lens.openSurface('library.html');
    await desk.evaluate(async (host) => {
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ url: `*://${host}/*` });
      const message = { policyLens: 'page', name: 'page/set', request: { variant: 'tw' } };
      await tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    }, PLAN?.host ?? '');
    await desk.close();
    await page.bringToFront();
    await page.waitForFunction((html) => document.body.innerHTML !== html, {}, before);
  }

  it('hands the page over to the new copy, which underlines and answers', async () => {
    await convertPage();
    const count = (await readMentions(page)).length;
    // Chromium leaves an extension that puppeteer installed switched off after `runtime.reload()`.
    await session.lens.uninstall();
    await session.lens.browser.installExtension(builtExtension('chromium'));
    const greeting = await session.lens.browser.waitForTarget((target) =>
      target.url().endsWith('/first-run.html'),
    );
    await (await greeting.page())?.close();
    await page.bringToFront();
    // The old copy gives the text back; the new one starts as the settings say, which is the original.
    await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
    await expect.poll(async () => (await readMentions(page)).length).toBe(count);
    const mention = (await readMentions(page)).find(({ kind, text }) => kind === 'agency' && text.length > 3);
    if (mention === undefined) throw new Error('no agency on the page');
    await hoverMention(page, mention.kind, mention.text);
    expect((await waitForCard(session.lens, page)).text).toBeTruthy();
    await page.close();
  });

  it('leaves nothing on the page when the extension is removed', async () => {
    await convertPage();
    await session.lens.uninstall();
    await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
    await page.waitForFunction(noHighlights);
    await page.close();
  });
});
