import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { type AlteredExtension, alteredExtension } from './support/altered-extension';
import { extensionWorker } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/*
 * Sites allowed and taken back on the browser's own page for extensions, in Chromium: the browser grants and
 * revokes in earnest, and tells the extension as it does after its own question.
 */

const HOST = 'www.gov.hk';
const PATH = '/policy.html';
const PARAGRAPH = '<p>由国家发展改革委牵头，按《国务院关于加强数字政府建设的指导意见》推进“一网通办”。</p>';
const BODY = `<!doctype html><meta charset="utf-8"><title>新闻</title>${PARAGRAPH.repeat(3)}`;

const [PLAN] = PLAN_PAGES;
if (PLAN === undefined) throw new Error('the fixture site has no plan');

/** Long enough for a content script to have done its first pass, were there one. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

describe('sites on the browser’s own page for extensions', () => {
  let extension: AlteredExtension | undefined;
  let extensions: Page;
  const session = lensSession('chromium', async () => {
    // The browser's page grants only what the manifest names.
    extension ??= await alteredExtension('chromium', (manifest) => {
      manifest.host_permissions.push('*://*.gov.hk/*');
    });
    return {
      extension: extension.folder,
      prepare: (site) => site.add({ host: HOST, path: PATH, body: BODY }),
      async begin({ lens }) {
        extensions = await lens.browser.newPage();
        await extensions.goto('chrome://extensions/');
        await manage('updateExtensionConfiguration', { extensionId: id(), hostAccess: 'ON_CLICK' });
      },
    };
  });
  afterAll(() => extension?.remove());

  const id = () => new URL(session.lens.extensionOrigin).host;

  async function manage(method: string, ...values: unknown[]): Promise<void> {
    await extensions.evaluate(
      async (name, args) => {
        const { developerPrivate } = (
          globalThis as unknown as {
            chrome: { developerPrivate: Record<string, (...args: unknown[]) => Promise<void>> };
          }
        ).chrome;
        await developerPrivate[name]?.(...args);
      },
      method,
      values,
    );
  }

  const registered = async (): Promise<string[]> => {
    const worker = await extensionWorker(session.lens);
    return (await worker.evaluate(
      'chrome.scripting.getRegisteredContentScripts().then((all) => [...new Set(all.flatMap(({ matches }) => matches))])',
    )) as string[];
  };

  it.each([
    {
      name: 'gov.hk',
      url: () => session.lens.url(HOST, PATH),
      pattern: '*://*.gov.hk/*',
    },
    {
      name: 'gov.cn',
      url: () => session.lens.url(PLAN.host, PLAN.path),
      pattern: '*://*.gov.cn/*',
    },
  ])('$name works at once in an open page, and is left alone again when it is taken back', async (place) => {
    const page = await session.lens.open(place.url());
    await aWhile();
    expect(await readMentions(page)).toEqual([]);

    await manage('addHostPermission', id(), place.pattern);
    expect((await waitForMentions(page)).length).toBeGreaterThan(0);
    expect(await registered()).toEqual([place.pattern]);
    await page.reload();
    expect((await waitForMentions(page)).length).toBeGreaterThan(0);

    await manage('removeHostPermission', id(), place.pattern);
    await expect.poll(() => readMentions(page)).toEqual([]);
    await expect.poll(registered).toEqual([]);
    await page.reload();
    await aWhile();
    expect(await readMentions(page)).toEqual([]);
    await page.close();
  });
});
