import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from './firefox-chrome';
import type { LensBrowser } from './lens-browser';

/** A key as it is written in the manifest: modifiers first, as `Alt+Shift+S` or `Alt+Period`. */
export type Shortcut = string;

const MODIFIERS: Record<string, { bit: number; key: string; code: string }> = {
  Alt: { bit: 1, key: 'Alt', code: 'AltLeft' },
  Shift: { bit: 8, key: 'Shift', code: 'ShiftLeft' },
};
const SIGNS: Record<string, { key: string; keyCode: number }> = {
  Period: { key: '.', keyCode: 190 },
  Comma: { key: ',', keyCode: 188 },
};

function parse(shortcut: Shortcut) {
  const names = shortcut.split('+');
  const name = names.pop() ?? '';
  const sign = SIGNS[name] ?? { key: name, keyCode: name.charCodeAt(0) };
  const modifiers = names.map((one) => MODIFIERS[one]).filter((one) => one !== undefined);
  return { ...sign, code: SIGNS[name] ? name : `Key${name}`, modifiers };
}

/**
 * Presses a key combination as the window gets it from the keyboard, so that the browser itself looks it up
 * among the commands of its extensions. What a page types to itself (`page.keyboard`) never comes that far.
 */
export async function pressShortcut(lens: LensBrowser, page: Page, shortcut: Shortcut): Promise<void> {
  const { key, keyCode, code, modifiers } = parse(shortcut);
  await page.bringToFront();
  if (lens.kind === 'chromium') {
    const session = await page.createCDPSession();
    const event = {
      key,
      code,
      windowsVirtualKeyCode: keyCode,
      // Without it Chromium passes the key to the page alone.
      nativeVirtualKeyCode: keyCode,
      modifiers: modifiers.reduce((bits, { bit }) => bits + bit, 0),
    };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    await session.detach();
    return;
  }
  const held = modifiers.map((one) => ({ key: one.key, code: one.code }));
  await evaluateInChrome(
    lens.browser,
    `(() => {
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!tip.beginInputTransactionForTests(window)) throw new Error('no keyboard');
      const held = ${JSON.stringify(held)}.map((init) => new KeyboardEvent('', init));
      const key = new KeyboardEvent('', ${JSON.stringify({ key, code, keyCode })});
      for (const modifier of held) tip.keydown(modifier);
      tip.keydown(key);
      tip.keyup(key);
      for (const modifier of held.reverse()) tip.keyup(modifier);
    })()`,
  );
}
