import type { Page } from 'puppeteer-core';
import { extensionWorker } from './extension-desk';
import { evaluateInChrome } from './firefox-chrome';
import type { LensBrowser } from './lens-browser';

/** Shows the page in front as on paper, or on the screen again. */
export async function emulatePrint(lens: LensBrowser, page: Page, on: boolean): Promise<void> {
  if (lens.kind === 'chromium') return page.emulateMediaType(on ? 'print' : 'screen');
  await evaluateInChrome(
    lens.browser,
    `gBrowser.selectedBrowser.browsingContext.mediumOverride = ${on ? '"print"' : '""'}`,
  );
}

/** Gives the page in front the colours of a high-contrast theme, or its own again. */
export async function emulateForcedColors(lens: LensBrowser, page: Page, on: boolean): Promise<void> {
  if (lens.kind === 'chromium') {
    const session = await page.createCDPSession();
    const features = on ? [{ name: 'forced-colors', value: 'active' }] : [];
    await session.send('Emulation.setEmulatedMedia', { features });
    return;
  }
  // 2: colours of the theme, always.
  const pref = 'browser.display.document_color_use';
  await evaluateInChrome(
    lens.browser,
    on ? `Services.prefs.setIntPref('${pref}', 2)` : `Services.prefs.clearUserPref('${pref}')`,
  );
}

/** Enlarges the page in front as the browser's own menu does; 1 is its natural size. */
export async function zoomPage(lens: LensBrowser, factor: number): Promise<void> {
  if (lens.kind === 'firefox') {
    await evaluateInChrome(lens.browser, `gBrowser.selectedBrowser.fullZoom = ${factor}`);
    return;
  }
  const worker = await extensionWorker(lens);
  await worker.evaluate(async (wanted) => {
    interface Scope {
      chrome: { tabs: { setZoom(factor: number): Promise<void> } };
    }
    await (globalThis as unknown as Scope).chrome.tabs.setZoom(wanted);
  }, factor);
}

/** A picture of the first element that matches; equal pictures are equal strings. */
export async function picture(page: Page, selector: string): Promise<string> {
  const clip = await page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
  });
  return await page.screenshot({ clip, encoding: 'base64' });
}
