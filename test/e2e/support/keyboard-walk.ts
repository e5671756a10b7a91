import type { Page } from 'puppeteer-core';
import { CARD_HOST } from './card-view';
import type { LensBrowser } from './lens-browser';
import { shadowView } from './shadow-view';

/** A document or shadow tree that a test goes through with the keys alone. */
export interface KeyboardPlace {
  /** What has the focus, as {@link describeFocus} says it; empty where nothing has. */
  focused(): Promise<string>;
  press(
    key: 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | 'ArrowDown',
  ): Promise<void>;
}

/**
 * The focused control as a screen reader would call it: its name, then its role or element. Serialised into
 * pages, so it may use nothing outside itself.
 */
export function describeFocus(root: Document | ShadowRoot): string {
  const element = root.activeElement as HTMLInputElement | null;
  if (element === null || element.localName === 'body') return '';
  const named = element.getAttribute('aria-labelledby');
  const labels = [...(element.labels ?? [])];
  const text = (node: Element | null | undefined) => (node?.textContent ?? '').trim();
  const name =
    element.getAttribute('aria-label') ??
    (named ? text(element.ownerDocument.getElementById(named)) : null) ??
    (labels.length > 0 ? labels.map(text).join(' ') : text(element));
  const role = element.getAttribute('role') ?? element.type ?? element.localName;
  return `${name.replace(/\s+/g, ' ')} (${role})`;
}

async function pressOn(page: Page, key: Parameters<KeyboardPlace['press']>[0]): Promise<void> {
  if (key !== 'Shift+Tab') {
    await page.keyboard.press(key === 'Space' ? ' ' : key);
    return;
  }
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}

/** A page: one of the extension's own, or its popup or panel. */
export function keyboardOn(page: Page): KeyboardPlace {
  return {
    focused: () => page.evaluate(`(${describeFocus.toString()})(document)`) as Promise<string>,
    press: (key) => pressOn(page, key),
  };
}

/** The card on a page. */
export function keyboardInCard(lens: LensBrowser, page: Page): KeyboardPlace {
  return {
    focused: async () => (await shadowView(lens).call(page, CARD_HOST, describeFocus)) ?? '',
    press: (key) => pressOn(page, key),
  };
}

/**
 * Presses Tab, or Shift+Tab, until a control has the focus whose description matches.
 *
 * @param wanted Tried against `name (role)`.
 * @throws Error with the way that was gone, where Tab leads past no such control.
 */
export async function tabTo(
  place: KeyboardPlace,
  wanted: RegExp,
  by: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<string> {
  const way: string[] = [await place.focused()];
  for (let left = 80; left > 0 && !wanted.test(way.at(-1) ?? ''); left -= 1) {
    await place.press(by);
    way.push(await place.focused());
  }
  const last = way.at(-1) ?? '';
  if (!wanted.test(last)) throw new Error(`Tab doesn't lead to ${wanted}, but to ${way.join(' → ')}`);
  return last;
}

/** Goes to a control and presses Enter on it; see {@link tabTo}. */
export async function enterOn(
  place: KeyboardPlace,
  wanted: RegExp,
  by: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(place, wanted, by);
  await place.press('Enter');
}
