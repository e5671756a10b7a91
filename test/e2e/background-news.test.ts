import { afterAll, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { type AlteredExtension, alteredExtension } from './support/altered-extension';
import { evaluateInChrome } from './support/firefox-chrome';
import { lensSession } from './support/lens-session';

/* Real updates: the same extension with a higher version is installed over the one that runs. */

const [PLAN] = PLAN_PAGES;
if (PLAN === undefined) throw new Error('the fixture site has no plan');

/** Long enough for a tab that must not come. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_500));

describe.each(['chromium', 'firefox'] as const)('what an update brought, in %s', (kind) => {
  let extension: AlteredExtension | undefined;
  const session = lensSession(kind, async () => {
    extension ??= await alteredExtension(kind, () => undefined);
    await setVersion('0.1.0');
    return {
      extension: extension.folder,
      // What was asked for in the moment of the change, the browser refuses.
      forgive: (complaint) => complaint.includes('ERR_BLOCKED_BY_CLIENT'),
    };
  });
  afterAll(() => extension?.remove());

  const setVersion = async (version: string): Promise<void> => {
    await extension?.change((manifest) => {
      manifest.version = version;
    });
  };
  const update = async (version: string): Promise<void> => {
    await setVersion(version);
    await session.lens.browser.installExtension(extension?.folder ?? '');
  };
  /** Addresses of the tabs that tell news, and whether the reader's tab gave way to them. */
  const news = async (): Promise<{ urls: string[]; inFront: boolean }> => {
    if (kind === 'firefox') {
      const told = `gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec.includes('/whats-new.html'))`;
      const state = await evaluateInChrome(
        session.lens.browser,
        `JSON.stringify({
          urls: ${told}.map((tab) => tab.linkedBrowser.currentURI.spec),
          inFront: ${told}.some((tab) => tab.selected),
        })`,
      );
      return JSON.parse(String(state)) as { urls: string[]; inFront: boolean };
    }
    const pages = (await session.lens.browser.pages()).filter((page) =>
      page.url().includes('/whats-new.html'),
    );
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
    const { lens } = session;
    const reading = await lens.open(lens.url(PLAN.host, PLAN.path));
    await reading.bringToFront();
    await update('0.2.0');
    const told = `${lens.extensionOrigin}/whats-new.html?since=0.1.0`;
    await expect.poll(news).toEqual({ urls: [told], inFront: false });

    // Nor by an update without news. Browsers close an extension's own pages when it is updated.
    await update('0.2.0.1');
    await expect.poll(async () => (await news()).urls).toEqual([]);
    await aWhile();
    expect((await news()).urls).toEqual([]);
  });
});
