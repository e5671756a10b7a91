import type { Page } from 'puppeteer-core';
import type { LensBrowser } from './lens-browser';
import { shadowView } from './shadow-view';

/** The element in whose closed shadow root the page layer draws the card. */
export const CARD_HOST = 'policy-lens-card';

/** What a reader sees of the card. */
export interface CardView {
  /** Text of the name, as shown. */
  name: string;
  /** All visible text, white space collapsed. */
  text: string;
  /** CSS pixels from the viewport's corner. */
  box: { x: number; y: number; width: number; height: number };
  /** True while the answer is awaited. */
  busy: boolean;
}

/** The card as it is now, or null where none is shown. */
export async function readCard(lens: LensBrowser, page: Page): Promise<CardView | null> {
  return shadowView(lens).call(page, CARD_HOST, (root) => {
    const dialog = root.querySelector('[role=dialog]');
    const box = dialog?.getBoundingClientRect();
    if (!(dialog instanceof HTMLElement) || !box || box.width === 0) return null;
    if (getComputedStyle(dialog).visibility === 'hidden') return null;
    return {
      name: (root.querySelector('#pl-name')?.textContent ?? '').trim(),
      text: dialog.innerText.replace(/\s+/g, ' ').trim(),
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      busy: dialog.getAttribute('aria-busy') === 'true',
    };
  });
}

async function poll<T>(what: string, timeout: number, look: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    const seen = await look();
    if (seen !== null) return seen;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${what} within ${timeout} ms`);
}

/**
 * Waits until a card is shown and filled.
 *
 * @param matches Which card; any when left out.
 * @throws Error after `timeout` milliseconds.
 */
export function waitForCard(
  lens: LensBrowser,
  page: Page,
  {
    matches = () => true,
    timeout = 30_000,
  }: { matches?: (card: CardView) => boolean; timeout?: number } = {},
): Promise<CardView> {
  return poll('no card', timeout, async () => {
    const card = await readCard(lens, page);
    return card && !card.busy && matches(card) ? card : null;
  });
}

/** Waits until no card is shown. @throws Error after `timeout` milliseconds. */
export async function waitForNoCard(lens: LensBrowser, page: Page, timeout = 30_000): Promise<void> {
  await poll('the card stays', timeout, async () => ((await readCard(lens, page)) ? null : true));
}

/**
 * Clicks something in the card with the mouse.
 *
 * @param selector Of the element, within the card's shadow root; the first one is taken.
 * @throws Error where there is none.
 */
export async function clickInCard(lens: LensBrowser, page: Page, selector: string): Promise<void> {
  const point = await shadowView(lens).call(
    page,
    CARD_HOST,
    (root, wanted) => {
      const element = root.querySelector(wanted);
      element?.scrollIntoView({ block: 'nearest' });
      const box = element?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    selector,
  );
  if (!point) throw new Error(`nothing in the card matches ${selector}`);
  await page.mouse.move(point.x, point.y, { steps: 8 });
  await page.mouse.click(point.x, point.y);
}
