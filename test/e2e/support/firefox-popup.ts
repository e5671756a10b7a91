import { evaluateInChrome, waitInChrome } from './firefox-chrome';
import { type FirefoxFrame, firefoxFrame } from './firefox-frame';
import type { LensBrowser } from './lens-browser';

/** The real toolbar popup of Firefox. */
export interface FirefoxPopup extends FirefoxFrame {
  close(): Promise<void>;
}

const BROWSER = `document.querySelector('browser[webextension-view-type=popup]')`;

/** Opens the popup over the tab in front, as its toolbar button does. */
export async function openFirefoxPopup(lens: LensBrowser, addonId: string): Promise<FirefoxPopup> {
  await evaluateInChrome(
    lens.browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
      await extension.apiManager.global.browserActionFor(extension).openPopup(window);
    })()`,
  );
  // The panel slides in; until it is open its page takes no focus.
  await waitInChrome(
    lens.browser,
    `${BROWSER}?.closest('panel')?.state === 'open'`,
    'the popup does not open',
  );
  const frame = await firefoxFrame(lens, BROWSER, '[aria-busy="false"]');
  return {
    ...frame,
    close: async () => {
      await evaluateInChrome(lens.browser, `${BROWSER}?.closest('panel')?.hidePopup()`);
    },
  };
}
