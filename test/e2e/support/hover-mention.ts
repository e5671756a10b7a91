import type { EntityKind } from 'policy-data/records';
import type { Page } from 'puppeteer-core';

/**
 * Scrolls a mention to the middle of the window and moves the pointer onto the middle of its first line.
 *
 * @param text What the mention shows on the page now.
 * @param occurrence Which one of that text, from 0.
 * @throws Error where the page has no such highlight.
 */
export async function hoverMention(
  page: Page,
  kind: EntityKind,
  text: string,
  occurrence = 0,
): Promise<void> {
  const point = await page.evaluate(
    async (name, wanted, nth) => {
      let left = nth;
      let found: Range | null = null;
      CSS.highlights.get(name)?.forEach((abstract) => {
        if (found) return;
        const range = document.createRange();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        if (range.toString() === wanted && left-- === 0) found = range;
      });
      const range = found as Range | null;
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const line = range.getClientRects()[0];
      if (line) window.scrollBy(0, line.y - window.innerHeight / 2);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const box = range.getClientRects()[0];
      return box ? { x: box.x + Math.min(box.width / 2, 12), y: box.y + box.height / 2 } : null;
    },
    `policy-lens-${kind}`,
    text,
    occurrence,
  );
  if (!point) throw new Error(`no ${kind} “${text}” number ${occurrence} highlighted on ${page.url()}`);
  // A reader's pointer arrives in steps; a single jump could be taken for a page that moved under it.
  await page.mouse.move(point.x - 60, point.y + 40);
  // The pointer is looked at once a frame: this one must see that it is elsewhere.
  await twoFrames(page);
  await page.mouse.move(point.x, point.y, { steps: 6 });
}

export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
