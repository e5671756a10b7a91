import type { Browser, Page } from 'puppeteer-core';

/** The part of puppeteer's connection to Firefox that it doesn't offer as API: raw WebDriver BiDi commands. */
interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/** Sends a WebDriver BiDi command that puppeteer has no method for. @throws Error from the browser. */
export async function sendBidi(
  browser: Browser,
  method: string,
  params: unknown,
): Promise<Record<string, unknown>> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  return (await connection.send(method, params)).result;
}

/**
 * Evaluates an expression in the browser's own window (needs `--remote-allow-system-access`): what a reader
 * does outside the page, as opening a page of the extension, which BiDi refuses to navigate to.
 */
export async function evaluateInChrome(browser: Browser, expression: string): Promise<unknown> {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.contexts as { context: string }[];
  if (!window) throw new Error('Firefox has no window');
  const answer = await sendBidi(browser, 'script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  });
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer.exceptionDetails));
  return (answer.result as { value?: unknown }).value;
}

/** Waits for a tab whose address begins with `prefix` and closes it. @throws Error after 30 seconds. */
export async function closeTabs(browser: Browser, prefix: string): Promise<void> {
  await waitInChrome(
    browser,
    `(() => {
      const tabs = ${tabsAt(prefix)};
      for (const tab of tabs) gBrowser.removeTab(tab);
      return tabs.length > 0;
    })()`,
    `no tab with ${prefix}`,
  );
  await waitForNoTabs(browser, prefix);
}

/** Waits until no tab's address begins with `prefix`. @throws Error after 30 seconds. */
export async function waitForNoTabs(browser: Browser, prefix: string): Promise<void> {
  await waitInChrome(browser, `${tabsAt(prefix)}.length === 0`, `the tab with ${prefix} stays`);
}

/**
 * Opens an empty tab and brings it to the front. Firefox first asks the tab in front to hide itself; where that
 * one is just closing, as an extension's page that ends itself, it answers with an error although nothing is
 * wrong with the new tab. So the one in front is waited for, and where it went all the same a tab is opened again.
 * See docs/browser-bugs.md, 13.
 *
 * @throws Error of the browser, where it is another one or the fifth.
 */
export async function openTab(browser: Browser): Promise<Page> {
  for (let left = 4; ; left -= 1) {
    await waitInChrome(browser, TAB_IN_FRONT_RESTS, 'the tab in front neither shows nor goes');
    try {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    } catch (error) {
      if (left === 0 || !String(error).includes('DiscardedBrowsingContextError')) throw error;
    }
  }
}

const TAB_IN_FRONT_RESTS = `!gBrowser.selectedTab.closing
  && Boolean(gBrowser.selectedBrowser.browsingContext?.currentWindowGlobal)`;

function tabsAt(prefix: string): string {
  return `gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec.startsWith(${JSON.stringify(prefix)}))`;
}

/** Evaluates an expression again and again until it is true. @throws Error with `failure` after 30 seconds. */
export async function waitInChrome(browser: Browser, expression: string, failure: string): Promise<void> {
  for (const end = Date.now() + 30_000; ; ) {
    if ((await evaluateInChrome(browser, expression)) === true) return;
    if (Date.now() > end) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
