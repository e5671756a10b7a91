import { ENTITY_KINDS, type EntityKind } from 'policy-data/records';
import type { Page } from 'puppeteer-core';

/** One highlighted mention, as the page's own CSS highlight registry holds it. */
export interface PageMention {
  kind: EntityKind;
  /** The text under the highlight, as the page shows it now. */
  text: string;
  /** First client rectangle, CSS pixels from the viewport's corner; null where nothing is drawn. */
  rect: { x: number; y: number; width: number; height: number } | null;
}

/** Every mention of the page's main document, in the registry's order. */
export function readMentions(page: Page): Promise<PageMention[]> {
  return page.evaluate(
    (kinds) => {
      const found: PageMention[] = [];
      for (const kind of kinds) {
        const highlight = CSS.highlights.get(`policy-lens-${kind}`);
        if (!highlight) continue;
        // Firefox has the content script's Highlight behind a wrapper whose iterator the page may not call.
        highlight.forEach((abstract) => {
          const range = document.createRange();
          range.setStart(abstract.startContainer, abstract.startOffset);
          range.setEnd(abstract.endContainer, abstract.endOffset);
          const box = range.getClientRects()[0];
          found.push({
            kind,
            text: range.toString(),
            rect: box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null,
          });
        });
      }
      return found;
    },
    ENTITY_KINDS as readonly EntityKind[],
  );
}

function countMentions(page: Page): Promise<number> {
  return page.evaluate(
    (kinds) => {
      let count = 0;
      for (const kind of kinds) count += CSS.highlights.get(`policy-lens-${kind}`)?.size ?? 0;
      return count;
    },
    ENTITY_KINDS as readonly EntityKind[],
  );
}

/**
 * Waits until the page has mentions and their number has stood still, then returns them.
 *
 * @param stillness Milliseconds without a change that count as done.
 * @throws Error after `timeout` milliseconds without a mention.
 */
export async function waitForMentions(
  page: Page,
  { stillness = 400, timeout = 40_000 } = {},
): Promise<PageMention[]> {
  const end = Date.now() + timeout;
  let last = 0;
  let since = Date.now();
  while (Date.now() < end) {
    const count = await countMentions(page);
    if (count !== last) {
      last = count;
      since = Date.now();
    } else if (count > 0 && Date.now() - since >= stillness) {
      return readMentions(page);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (last > 0) return readMentions(page);
  throw new Error(`no mention highlighted on ${page.url()} within ${timeout} ms`);
}
