import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { type Site, serveSite } from '../site/serve-site';
import { askPage } from './support/extension-desk';
import { launchLens } from './support/launch-lens';
import type { LensBrowser } from './support/lens-browser';
import { waitForMentions } from './support/mentions';

/* What becomes of an open page when the extension goes, and of a page that goes and comes back. */

const plan = PLAN_PAGES[0];
const body = (page: Page): Promise<string> => page.evaluate(() => document.body.innerHTML);

describe.each(['chromium', 'firefox'] as const)('open pages in %s', (kind) => {
  let site: Site;
  let lens: LensBrowser;

  beforeEach(async () => {
    site = await serveSite();
    lens = await launchLens(kind, { site });
  });
  afterEach(async () => {
    await lens?.close();
    await site?.close();
  });

  // Firefox ends the content script with the extension, before it can do anything: docs/browser-bugs.md.
  it.skipIf(kind === 'firefox')('are left as they were when the extension is removed', async () => {
    if (plan === undefined) throw new Error('no plan page');
    const page = await lens.open(lens.url(plan.host, plan.path));
    await page.bringToFront();
    const plain = await body(page);
    await waitForMentions(page);
    await askPage(lens, page, 'page/set', { variant: 's' });
    expect(await body(page)).not.toBe(plain);
    await lens.uninstall();
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000 });
    expect(await body(page)).toBe(plain);
    await page.close();
  });

  // Firefox's remote control doesn't report the end of going back to a cached page.
  it.skipIf(kind === 'firefox')('are marked again after going back to them', async () => {
    if (plan === undefined) throw new Error('no plan page');
    const page = await lens.open(lens.url(plan.host, plan.path));
    await page.bringToFront();
    const count = (await waitForMentions(page)).length;
    await page.goto(lens.url('www.gov.cn', '/'));
    await page.goBack();
    expect((await waitForMentions(page)).length).toBe(count);
    await page.close();
  });

  it('are worked on when their address changes without a load', async () => {
    if (plan === undefined) throw new Error('no plan page');
    const page = await lens.open(lens.url(plan.host, plan.path));
    await page.bringToFront();
    await waitForMentions(page);
    await page.evaluate(() => {
      history.pushState(null, '', '?p=2');
      document.body.innerHTML = '<main><p>推进“湘易办”迭代升级，由省数据局牵头。</p></main>';
    });
    await page.waitForFunction(
      () =>
        CSS.highlights.get('policy-lens-platform')?.size === 1 &&
        CSS.highlights.get('policy-lens-agency')?.size === 1,
    );
    await page.close();
  });

  it('become another document when their script says so', async () => {
    if (plan === undefined) throw new Error('no plan page');
    const page = await lens.open(lens.url('www.gov.cn', '/app.html'));
    await page.bringToFront();
    const context = async () => (await askPage(lens, page, 'page/status', {})).context;
    expect((await context()).documentId).toBeNull();
    const show = (title: string) =>
      page.evaluate((text) => {
        history.pushState(null, '', `/app/${text.length}`);
        document.title = text;
        document.body.innerHTML = `<h1>${text}</h1><p>推进“湘易办”迭代升级。</p>`;
      }, title);
    const until = async (isThere: (id: string | null) => boolean): Promise<void> => {
      for (const end = Date.now() + 5_000; Date.now() < end; ) {
        if (isThere((await context()).documentId)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`the document is ${(await context()).documentId}`);
    };
    await show('湖南省2025年政务服务和数据工作要点');
    await until((id) => id !== null);
    await show('要闻');
    await until((id) => id === null);
    await page.close();
  });
});
