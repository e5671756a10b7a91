import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../site/serve-site';
import { type AlteredExtension, alteredExtension } from './support/altered-extension';
import { evaluateInChrome } from './support/firefox-chrome';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/* Sites beyond gov.cn: one click allows them, one click takes them back. */

const HOST = 'www.gov.hk';
const PATH = '/policy.html';
const PARAGRAPH = '<p>由国家发展改革委牵头，按《国务院关于加强数字政府建设的指导意见》推进“一网通办”。</p>';
const BODY = `<!doctype html><meta charset="utf-8"><title>新闻</title>${PARAGRAPH.repeat(3)}`;

const prepare = (site: Site): void => site.add({ host: HOST, path: PATH, body: BODY });

/** Long enough for a content script to have done its first pass, were there one. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

describe('another site, allowed on the options page of Firefox', () => {
  const session = lensSession('firefox', {
    prepare,
    async begin({ lens }) {
      // Stands for the reader, who presses “Allow” in the browser's own question.
      await evaluateInChrome(
        lens.browser,
        "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)",
      );
    },
  });
  let page: Page;
  let options: Page;

  beforeEach(async () => {
    page = await session.lens.open(session.lens.url(HOST, PATH));
    options = await session.lens.openSurface('options.html');
  });
  afterEach(async () => {
    await page.close();
    await options.close();
  });

  it('is left alone until then', async () => {
    await page.bringToFront();
    await aWhile();
    expect(await readMentions(page)).toEqual([]);
  });

  it('works in the open page at once, and is left alone again when it is taken back', async () => {
    await options.bringToFront();
    await options.locator('::-p-xpath(//button[contains(., "gov.hk")])').click();
    await page.bringToFront();
    expect((await waitForMentions(page)).length).toBeGreaterThan(0);
    await page.reload();
    expect((await waitForMentions(page)).length).toBeGreaterThan(0);

    await options.bringToFront();
    await options
      .locator('::-p-xpath(//*[@aria-label and contains(@aria-label, "gov.hk")][self::button])')
      .click();
    await page.bringToFront();
    await expect.poll(() => readMentions(page)).toEqual([]);
    await page.reload();
    await aWhile();
    expect(await readMentions(page)).toEqual([]);
  });
});

describe('another site that Chromium was told to allow', () => {
  let extension: AlteredExtension | undefined;
  const session = lensSession('chromium', async () => {
    // The browser's own question is answered in window-chromium.test.ts: this build asks for the host from the start.
    extension ??= await alteredExtension('chromium', (manifest) => {
      manifest.host_permissions.push('*://*.gov.hk/*');
    });
    return {
      prepare,
      extension: extension.folder,
      // The page's own console tells of what it was refused.
      forgive: (complaint) => complaint.includes('chrome-extension://'),
    };
  });
  afterAll(() => extension?.remove());

  it('has its names underlined, from files that its pages can’t fetch', async () => {
    const page = await session.lens.open(session.lens.url(HOST, PATH));
    expect((await waitForMentions(page)).length).toBeGreaterThan(0);
    const fetched = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'refused',
        ),
      `${session.lens.extensionOrigin}/data/lexicon.bin`,
    );
    expect(fetched).toBe('refused');
    await page.close();
  });

  it('can be converted and restored', async () => {
    const page = await session.lens.open(session.lens.url(HOST, PATH));
    await waitForMentions(page);
    const before = await page.evaluate(() => document.body.innerHTML);
    const desk = await session.lens.openSurface('options.html');
    const set = (variant: string) =>
      desk.evaluate(
        async (host, wanted) => {
          interface Api {
            tabs: {
              query(filter: object): Promise<{ id: number }[]>;
              sendMessage(id: number, message: object, options: object): Promise<unknown>;
            };
          }
          const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
          const [tab] = await tabs.query({ url: `*://${host}/*` });
          const message = { policyLens: 'page', name: 'page/set', request: { variant: wanted } };
          await tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
        },
        HOST,
        variant,
      );
    await page.bringToFront();
    await set('hk');
    await page.waitForFunction(() => document.body.innerText.includes('國家發展改革委'));
    await set('original');
    await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
    await desk.close();
    await page.close();
  });
});
