import { evaluateInChrome } from './firefox-chrome';
import { FIREFOX_KEYS, MODIFIERS, pressKey } from './firefox-keys';
import { describeFocus, type KeyboardPlace } from './keyboard-walk';
import type { LensBrowser } from './lens-browser';

/** A page of the extension inside Firefox's own window, its popup or sidebar, which BiDi doesn't show. */
export interface FirefoxFrame extends KeyboardPlace {
  /** Evaluates an expression in the frame's page; the value must be JSON. */
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Waits for a frame and gives it the focus.
 *
 * @param frame Expression of the `<browser>` element in the browser's window.
 * @param ready Selector of what its page shows once it can be used.
 * @throws Error after 30 seconds.
 */
export async function firefoxFrame(lens: LensBrowser, frame: string, ready: string): Promise<FirefoxFrame> {
  const inChrome = (expression: string) => evaluateInChrome(lens.browser, expression);
  const evaluate = async (expression: string): Promise<unknown> => {
    const script = `sendAsyncMessage('policy-lens-test', JSON.stringify((function (document) { return ${expression}; })(content.document) ?? null))`;
    const answer = await inChrome(`new Promise((resolve) => {
      const { messageManager } = ${frame};
      const hear = ({ data }) => {
        messageManager.removeMessageListener('policy-lens-test', hear);
        resolve(data);
      };
      messageManager.addMessageListener('policy-lens-test', hear);
      messageManager.loadFrameScript('data:application/javascript,' + ${JSON.stringify(encodeURIComponent(script))}, false);
    })`);
    return JSON.parse(String(answer));
  };
  // The panel or sidebar slides in before its page is there.
  const there = async () =>
    (await inChrome(
      `Boolean(${frame}?.messageManager && ${frame}.currentURI.spec.startsWith('moz-extension:'))`,
    )) && (await evaluate(`document.querySelector(${JSON.stringify(ready)}) !== null`));
  for (const end = Date.now() + 30_000; !(await there()); ) {
    if (Date.now() > end) throw new Error(`${frame} does not open`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await inChrome(`${frame}.focus()`);
  return {
    evaluate,
    focused: async () => String(await evaluate(`(${describeFocus.toString()})(document)`)),
    press: async (name) => {
      const [key, held] =
        name === 'Shift+Tab' ? [FIREFOX_KEYS.Tab, [MODIFIERS.Shift]] : [FIREFOX_KEYS[name], []];
      await evaluate(pressKey('document.defaultView', key, held));
    },
  };
}
