import type { Browser } from 'puppeteer-core';

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

/** Waits for a tab whose address begins with `prefix` and closes it. @throws Error after ten seconds. */
export async function closeTabs(browser: Browser, prefix: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const closed = await evaluateInChrome(
      browser,
      `(() => {
        const tabs = gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec.startsWith(${JSON.stringify(prefix)}));
        for (const tab of tabs) gBrowser.removeTab(tab);
        return tabs.length;
      })()`,
    );
    if (closed !== 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no tab with ${prefix}`);
}
