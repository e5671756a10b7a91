import type { Page } from 'puppeteer-core';
import { extensionDesk } from './extension-desk';
import type { LensBrowser } from './lens-browser';

/** What of the extension there is in a page. */
export interface Traces {
  highlights: number;
  /** Whether the page has the style sheet of marks. */
  styled: boolean;
  /** Files that were loaded for the page, but for its icon. */
  files: string[];
  /**
   * Isolated worlds of the extension; Chromium alone tells. It keeps an empty one for a frame that had one
   * before a reload, so this is for new tabs.
   */
  worlds: number;
}

export const NO_TRACES: Traces = { highlights: 0, styled: false, files: [], worlds: 0 };

/** Looks for everything that the extension may leave in a page. Asks nothing of the extension. */
export async function readTraces(page: Page): Promise<Traces> {
  const seen = await page.evaluate(() => {
    const style = getComputedStyle(document.body, '::highlight(policy-lens-agency)');
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    return {
      highlights: CSS.highlights.size,
      styled: style.textDecorationLine !== 'none',
      files: files.filter((name) => !name.endsWith('/favicon.ico')),
    };
  });
  return { ...seen, worlds: await countWorlds(page) };
}

async function countWorlds(page: Page): Promise<number> {
  if ((await page.browser().version()).startsWith('firefox')) return 0;
  const session = await page.createCDPSession();
  let worlds = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds++;
  });
  await session.send('Runtime.enable');
  await session.detach();
  return worlds;
}

interface Api {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
  };
}

/** Whether a content script of the page answers; asked once, where `askPage` waits for one that is loading. */
export async function pageAnswers(lens: LensBrowser, page: Page): Promise<boolean> {
  const desk = await extensionDesk(lens);
  await page.bringToFront();
  return desk.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = scope.browser ?? scope.chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const message = { policyLens: 'page', name: 'page/status', request: {} };
    return tabs.sendMessage(tab?.id ?? -1, message).then(
      () => true,
      () => false,
    );
  });
}
