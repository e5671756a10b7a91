import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { type Site, serveSite } from '../site/serve-site';
import { type AlteredExtension, alteredExtension } from './support/altered-extension';
import { complaintLines } from './support/complaints';
import { evaluateInChrome } from './support/firefox-chrome';
import { launchLens } from './support/launch-lens';
import type { LensBrowser } from './support/lens-browser';

/* Real updates: the same extension with a higher version is installed over the one that runs. */

const [PLAN] = PLAN_PAGES;
if (PLAN === undefined) throw new Error('the fixture site has no plan');

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_500));

describe.each(['chromium', 'firefox'] as const)('what an update brought, in %s', (kind) => {
  let site: Site;
  let lens: LensBrowser;
  let extension: AlteredExtension;

  beforeAll(async () => {
    extension = await alteredExtension(kind, (manifest) => {
      manifest.version = '0.1.0';
    });
    site = await serveSite();
    lens = await launchLens(kind, { site, extension: extension.folder });
  });
  afterAll(async () => {
    await lens?.close();
    await site?.close();
    await extension?.remove();
  });

  const update = async (version: string): Promise<void> => {
    await extension.change((manifest) => {
      manifest.version = version;
    });
    await lens.browser.installExtension(extension.folder);
    await aWhile();
  };
  /** Addresses of the tabs that tell news, and whether the reader's tab gave way to them. */
  const news = async (): Promise<{ urls: string[]; inFront: boolean }> => {
    if (kind === 'firefox') {
      const told = `gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec.includes('/whats-new.html'))`;
      const state = await evaluateInChrome(
        lens.browser,
        `JSON.stringify({
          urls: ${told}.map((tab) => tab.linkedBrowser.currentURI.spec),
          inFront: ${told}.some((tab) => tab.selected),
        })`,
      );
      return JSON.parse(String(state)) as { urls: string[]; inFront: boolean };
    }
    const pages = (await lens.browser.pages()).filter((page) => page.url().includes('/whats-new.html'));
    const states = await Promise.all(
      pages.map((page) => page.evaluate(() => document.visibilityState === 'visible')),
    );
    return { urls: pages.map((page) => page.url()), inFront: states.includes(true) };
  };

  it('is not told to a new reader', async () => {
    await aWhile();
    expect((await news()).urls).toEqual([]);
  });

  it('is told once, behind the page that is being read', async () => {
    const reading = await lens.open(lens.url(PLAN.host, PLAN.path));
    await reading.bringToFront();
    await update('0.2.0');
    const { urls, inFront } = await news();
    expect(urls).toEqual([`${lens.extensionOrigin}/whats-new.html?since=0.1.0`]);
    expect(inFront).toBe(false);
  });

  it('is not told again, nor by an update without news', async () => {
    await update('0.2.0.1');
    // Browsers close an extension's own pages when it is updated; what was told is not told again.
    expect((await news()).urls).toEqual([]);
    // What was asked for in the moment of the change, the browser refuses.
    const complaints = complaintLines(lens.complaints).filter(
      (line) => !line.includes('ERR_BLOCKED_BY_CLIENT'),
    );
    expect(complaints).toEqual([]);
  });
});
