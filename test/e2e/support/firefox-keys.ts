/** A key as Firefox's text input processor takes it. */
export interface FirefoxKey {
  key: string;
  keyCode?: number;
  code?: string;
}

/** Keys of which no character is typed. */
export const FIREFOX_KEYS = {
  Tab: { key: 'Tab', keyCode: 9 },
  Enter: { key: 'Enter', keyCode: 13 },
  Space: { key: ' ', keyCode: 32 },
  Escape: { key: 'Escape', keyCode: 27 },
  ArrowLeft: { key: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { key: 'ArrowUp', keyCode: 38 },
  ArrowRight: { key: 'ArrowRight', keyCode: 39 },
  ArrowDown: { key: 'ArrowDown', keyCode: 40 },
} satisfies Record<string, FirefoxKey>;

export const MODIFIERS = {
  Alt: { key: 'Alt', code: 'AltLeft' },
  Shift: { key: 'Shift', code: 'ShiftLeft' },
} satisfies Record<string, FirefoxKey>;

/**
 * An expression that presses a key in a privileged scope, as the window gets it from the keyboard.
 *
 * @param window Expression of the window in which it is pressed; the browser's own looks keys up among its commands.
 * @param held Modifiers that are down meanwhile.
 */
export function pressKey(window: string, key: FirefoxKey, held: readonly FirefoxKey[] = []): string {
  return `(() => {
    const view = ${window};
    const tip = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(
      Components.interfaces.nsITextInputProcessor,
    );
    if (!tip.beginInputTransactionForTests(view)) throw new Error('no keyboard');
    const held = ${JSON.stringify(held)}.map((init) => new view.KeyboardEvent('', init));
    const key = new view.KeyboardEvent('', ${JSON.stringify(key)});
    for (const modifier of held) tip.keydown(modifier);
    tip.keydown(key);
    tip.keyup(key);
    for (const modifier of held.reverse()) tip.keyup(modifier);
  })()`;
}
