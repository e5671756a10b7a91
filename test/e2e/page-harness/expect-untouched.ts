import type { PageRequests } from '@policy-lens/platform/messages';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { askPage } from '../support/extension-desk';
import type { LensBrowser } from '../support/lens-browser';

/** Boxes of every element of the body, as one string. */
function boxes(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .map((element) => {
        // A form may have a control of that name.
        const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(element);
        return `${element.localName} ${x} ${y} ${width} ${height}`;
      })
      .join('\n'),
  );
}

/** Boxes of a page that has come to rest: one with `content-visibility` lays itself out by and by. */
async function restingBoxes(page: Page): Promise<string> {
  for (let last = await boxes(page); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await boxes(page);
    if (now === last) return now;
    last = now;
  }
}

/** The whole page as markup, open shadow roots included. */
function markup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
    return document.documentElement.outerHTML + roots.join('');
  });
}

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * Highlights a page, which must not move it; shows it in every script, which must not lose mentions; and takes
 * that back, which must leave the page as it was to the last byte. Returns the number of mentions.
 */
export async function expectUntouched(lens: LensBrowser, page: Page): Promise<number> {
  const set = (request: PageRequests['page/set']['request']) => askPage(lens, page, 'page/set', request);
  await set({ highlighting: false });
  const plain = await markup(page);
  const plainBoxes = await restingBoxes(page);
  const mentions = total((await set({ highlighting: true })).counts);
  expect(await boxes(page)).toBe(plainBoxes);
  for (const variant of ['tw', 'hk', 's', 'original'] as const) {
    expect(total((await set({ variant })).counts)).toBe(mentions);
  }
  expect(await markup(page)).toBe(plain);
  return mentions;
}
