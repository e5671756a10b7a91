import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { fixturePage } from '../site/fixture-pages';
import { askPage } from './support/extension-desk';
import { evaluateInChrome } from './support/firefox-chrome';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';
import { writeSettings } from './support/write-settings';

/* What becomes of an open page when the extension goes, and of a page that goes and comes back. */

const plan = fixturePage('hunan-2024');
const SENTENCE = '推进“湘易办”迭代升级，由省数据局牵头。';
const body = (page: Page): Promise<string> => page.evaluate(() => document.body.innerHTML);

describe.each(['chromium', 'firefox'] as const)('open pages in %s', (kind) => {
  const session = lensSession(kind);

  const travel = async (page: Page, way: 'goBack' | 'goForward'): Promise<void> => {
    if (kind === 'chromium') await page[way]();
    // WebDriver BiDi doesn't come back from a cached page: docs/browser-bugs.md, 10.
    else await evaluateInChrome(session.lens.browser, `gBrowser.selectedBrowser.${way}()`);
  };

  it('are as they were after going back and forth', async () => {
    const { lens } = session;
    const page = await session.openMarked('hunan-2024');
    const status = () => askPage(lens, page, 'page/status', {});
    const plainCounts = (await status()).counts;
    const first = await askPage(lens, page, 'page/set', { variant: 's' });
    expect(first.counts).toEqual(plainCounts);
    await page.goto(lens.url('www.hunan.gov.cn', '/'));
    await waitForMentions(page);
    const second = (await status()).counts;
    expect(second).not.toEqual(plainCounts);
    await travel(page, 'goBack');
    const counts = async () => (await status()).counts;
    await expect.poll(counts).toEqual(plainCounts);
    await travel(page, 'goForward');
    await expect.poll(counts).toEqual(second);
    await page.close();
  });

  it('wait behind another tab, and are worked on when they are looked at', async () => {
    const { lens, site } = session;
    site.add({
      host: plan.host,
      path: '/behind.html',
      body: `<!doctype html><meta charset="utf-8"><p>${SENTENCE}</p>`,
    });
    const page = await lens.open(lens.url(plan.host, '/behind.html'));
    expect((await waitForMentions(page)).length).toBe(2);
    const front = await lens.open(lens.url(plan.host, '/'));
    await front.bringToFront();
    await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', `<p>${text}</p>`), SENTENCE);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect((await readMentions(page)).length).toBe(2);
    await page.bringToFront();
    await expect.poll(async () => (await readMentions(page)).length).toBe(4);
    await front.close();
    await page.close();
  });

  it('are worked on when their address changes without a load', async () => {
    const page = await session.openMarked('hunan-2024');
    await page.evaluate((text) => {
      history.pushState(null, '', '?p=2');
      document.body.innerHTML = `<main><p>${text}</p></main>`;
    }, SENTENCE);
    await page.waitForFunction(
      () =>
        CSS.highlights.get('policy-lens-platform')?.size === 1 &&
        CSS.highlights.get('policy-lens-agency')?.size === 1,
    );
    await page.close();
  });

  it('become another document when their script says so', async () => {
    const { lens } = session;
    const page = await lens.open(lens.url('www.gov.cn', '/app.html'));
    await page.bringToFront();
    const documentId = async () => (await askPage(lens, page, 'page/status', {})).context.documentId;
    expect(await documentId()).toBeNull();
    const show = (title: string) =>
      page.evaluate((text) => {
        history.pushState(null, '', `/app/${text.length}`);
        document.title = text;
        document.body.innerHTML = `<h1>${text}</h1><p>推进“湘易办”迭代升级。</p>`;
      }, title);
    await show('湖南省2025年政务服务和数据工作要点');
    await expect.poll(documentId).not.toBeNull();
    await show('要闻');
    await expect.poll(documentId).toBeNull();
    await page.close();
  });

  // Firefox ends the content script with the extension, before it can do anything: docs/browser-bugs.md, 9.
  it.skipIf(kind === 'firefox')(
    'keep their converted text after the extension, where that is wished',
    async () => {
      const { lens } = session;
      await writeSettings(lens, { whenWithdrawn: 'keep' });
      const page = await session.openMarked('hunan-2024');
      await askPage(lens, page, 'page/set', { variant: 's' });
      const converted = await body(page);
      await lens.uninstall();
      await page.bringToFront();
      await page.waitForFunction(() => CSS.highlights.size === 0);
      expect(await body(page)).toBe(converted);
      await page.close();
    },
  );
});
