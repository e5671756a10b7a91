import { evaluateInChrome, waitInChrome } from './firefox-chrome';
import { type FirefoxFrame, firefoxFrame } from './firefox-frame';
import type { LensBrowser } from './lens-browser';

/** Firefox's real sidebar, with the extension's panel in it. */
export interface FirefoxSidebar extends FirefoxFrame {
  /** Presses the left mouse button on an element of it; where it lies in the window decides what is hit. */
  clickOn(selector: string): Promise<void>;
  close(): Promise<void>;
}

const SIDEBAR = `SidebarController.browser`;
const BROWSER = `${SIDEBAR}.contentDocument?.getElementById('webext-panels-browser')`;

/** Waits for the sidebar that a key, a menu or a button has opened. @throws Error after 30 seconds. */
export async function firefoxSidebar(lens: LensBrowser): Promise<FirefoxSidebar> {
  await waitInChrome(lens.browser, 'SidebarController.isOpen', 'the sidebar does not open');
  const frame = await firefoxFrame(lens, BROWSER, '[role="tabpanel"]');
  return {
    ...frame,
    async clickOn(selector) {
      const place = await frame.evaluate(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      })()`);
      await evaluateInChrome(
        lens.browser,
        `(() => {
          const [x, y] = ${JSON.stringify(place)};
          const [outer, inner] = [${SIDEBAR}, ${BROWSER}].map((box) => box.getBoundingClientRect());
          for (const type of ['mousemove', 'mousedown', 'mouseup']) {
            window.synthesizeMouseEvent(type, outer.x + inner.x + x, outer.y + inner.y + y, { clickCount: 1 }, {});
          }
        })()`,
      );
    },
    async close() {
      await evaluateInChrome(lens.browser, 'SidebarController.hide()');
    },
  };
}
