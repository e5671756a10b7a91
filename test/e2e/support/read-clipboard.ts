import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from './firefox-chrome';
import type { LensBrowser } from './lens-browser';

/** The text on the clipboard, as a reader would paste it next; `page` must be in front. */
export async function readClipboard(lens: LensBrowser, page: Page): Promise<string> {
  if (lens.kind === 'chromium') {
    const { origin } = new URL(page.url());
    await page.browserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
    return page.evaluate(() => navigator.clipboard.readText());
  }
  const text = await evaluateInChrome(
    lens.browser,
    `(() => {
      const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      transfer.init(null);
      transfer.addDataFlavor('text/plain');
      Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
      const data = {};
      transfer.getTransferData('text/plain', data);
      return data.value.QueryInterface(Ci.nsISupportsString).data;
    })()`,
  );
  return String(text);
}
