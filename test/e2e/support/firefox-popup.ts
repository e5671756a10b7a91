import { evaluateInChrome } from './firefox-chrome';
import type { KeyboardPlace } from './keyboard-walk';
import { describeFocus } from './keyboard-walk';
import type { LensBrowser } from './lens-browser';

/** Keys as Firefox's text input processor takes them. */
const KEY_CODES: Record<string, { key: string; keyCode: number }> = {
  Tab: { key: 'Tab', keyCode: 9 },
  Enter: { key: 'Enter', keyCode: 13 },
  Space: { key: ' ', keyCode: 32 },
  Escape: { key: 'Escape', keyCode: 27 },
  ArrowLeft: { key: 'ArrowLeft', keyCode: 37 },
  ArrowRight: { key: 'ArrowRight', keyCode: 39 },
  ArrowDown: { key: 'ArrowDown', keyCode: 40 },
};

/** The real toolbar popup of Firefox, which BiDi doesn't show. */
export interface FirefoxPopup extends KeyboardPlace {
  /** Evaluates an expression in the popup's page; the value must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

const BROWSER = `document.querySelector('browser[webextension-view-type=popup]')`;

/** Opens the popup over the tab in front, as its toolbar button does. */
export async function openFirefoxPopup(lens: LensBrowser, addonId: string): Promise<FirefoxPopup> {
  const inChrome = (expression: string) => evaluateInChrome(lens.browser, expression);
  await inChrome(`(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
    await extension.apiManager.global.browserActionFor(extension).openPopup(window);
  })()`);
  const evaluate = async (expression: string): Promise<unknown> => {
    const script = `sendAsyncMessage('policy-lens-test', JSON.stringify((function (document) { return ${expression}; })(content.document) ?? null))`;
    const answer = await inChrome(`new Promise((resolve) => {
      const { messageManager } = ${BROWSER};
      const hear = ({ data }) => {
        messageManager.removeMessageListener('policy-lens-test', hear);
        resolve(data);
      };
      messageManager.addMessageListener('policy-lens-test', hear);
      messageManager.loadFrameScript('data:application/javascript,' + ${JSON.stringify(encodeURIComponent(script))}, false);
    })`);
    return JSON.parse(String(answer));
  };
  // The panel slides in before its page is there.
  for (let left = 100; ; left -= 1) {
    const there = await inChrome(`${BROWSER}?.closest('panel')?.state === 'open'`);
    if (there && (await evaluate(`document.querySelector('[aria-busy="false"]') !== null`))) break;
    if (left === 0) throw new Error('the popup does not open');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await inChrome(`${BROWSER}.focus()`);
  return {
    evaluate,
    focused: async () => String(await evaluate(`(${describeFocus.toString()})(document)`)),
    press: async (name) => {
      await evaluate(`(() => {
        const window = document.defaultView;
        const tip = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(
          Components.interfaces.nsITextInputProcessor,
        );
        if (!tip.beginInputTransactionForTests(window)) throw new Error('no keyboard');
        const key = new window.KeyboardEvent('', ${JSON.stringify(KEY_CODES[name])});
        tip.keydown(key);
        tip.keyup(key);
      })()`);
    },
    close: async () => {
      await inChrome(`${BROWSER}?.closest('panel')?.hidePopup()`);
    },
  };
}
