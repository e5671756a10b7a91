import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from './firefox-chrome';
import { MODIFIERS, pressKey } from './firefox-keys';
import type { LensBrowser } from './lens-browser';

/** A key as it is written in the manifest: modifiers first, as `Alt+Shift+S` or `Alt+Period`. */
export type Shortcut = string;

/** Chromium's bit for each modifier. */
const BITS = { Alt: 1, Shift: 8 };
type Modifier = keyof typeof BITS;
const SIGNS: Record<string, { key: string; keyCode: number }> = {
  Period: { key: '.', keyCode: 190 },
  Comma: { key: ',', keyCode: 188 },
};

function parse(shortcut: Shortcut) {
  const names = shortcut.split('+');
  const name = names.pop() ?? '';
  const sign = SIGNS[name] ?? { key: name, keyCode: name.charCodeAt(0) };
  const modifiers = (Object.keys(BITS) as Modifier[]).filter((one) => names.includes(one));
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
      modifiers: modifiers.reduce((bits, name) => bits + BITS[name], 0),
    };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    await session.detach();
    return;
  }
  const held = modifiers.map((name) => MODIFIERS[name]);
  await evaluateInChrome(lens.browser, pressKey('window', { key, code, keyCode }, held));
}
