import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browsers.mjs';
import type { BrowserKind } from '../support/lens-browser';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** A real browser without the extension: the page layer is put into the page itself, as a script. */
export async function launchPlain(kind: BrowserKind): Promise<Browser> {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`no ${kind} found`);
  if (kind === 'firefox') return launch({ browser: 'firefox', executablePath, headless: true });
  return launch({ executablePath, headless: true, pipe: true, args: CHROMIUM_ARGS });
}

/** A blank page of the browser, in front, with a bundle of the page layer in it. */
export async function openPlainPage(browser: Browser, bundle: string, html = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.setContent(`<!doctype html><html><head><title></title></head><body>${html}</body></html>`);
  await page.evaluate(bundle);
  // Where a tab has just been closed, Firefox brings another one to the front, and hidden pages don't paint.
  await page.bringToFront();
  await page.waitForFunction(() => document.visibilityState === 'visible');
  return page;
}
