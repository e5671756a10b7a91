import type { Browser } from 'puppeteer-core';

const PATIENCE_MS = 15_000;

/** Closes a browser; one that doesn't answer any more is ended through the system. Never throws. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const closed = browser.close().then(
    () => true,
    () => false,
  );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  if (!(await Promise.race([closed, tooLate]))) browser.process()?.kill('SIGKILL');
}
