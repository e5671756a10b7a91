import { rm } from 'node:fs/promises';
import { AS_SHIPPED_SCRIPT, PRELOAD_SCRIPT } from '@policy-lens/platform/preloaded';
import { describe, expect, it } from 'vitest';
import { alteredExtension } from './support/altered-extension';
import { CARD_HOST, readCard, waitForCard } from './support/card-view';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { shadowView } from './support/shadow-view';

/* A package that lost files on its way: what is left does what it can, and says what it can't. */

const HTML = '<!doctype html><meta charset="utf-8"><title>页</title><p>推进“湘易办”迭代升级。</p>';

const LOST = [PRELOAD_SCRIPT, AS_SHIPPED_SCRIPT, 'data/records.json'];

describe.each(['chromium', 'firefox'] as const)('a damaged package in %s', (kind) => {
  const session = lensSession(kind, async () => {
    const { folder } = await alteredExtension(kind, () => undefined);
    for (const file of LOST) await rm(`${folder}/${file}`);
    return {
      extension: folder,
      // The browser itself tells of the files that it looked for.
      forgive: (complaint) =>
        complaint.includes('ERR_FILE_NOT_FOUND') || LOST.some((file) => complaint.includes(file)),
    };
  });

  it('marks pages without the script that brings the data to them', async () => {
    const page = await session.openHtml('/damaged.html', HTML);
    await page.waitForFunction(() => CSS.highlights.get('policy-lens-platform')?.size === 1);
    await page.close();
  });

  it('says in the card that the data can’t be read, and tries again when it is told to', async () => {
    const page = await session.openHtml('/damaged.html', HTML);
    await page.waitForFunction(() => CSS.highlights.get('policy-lens-platform')?.size === 1);
    await hoverMention(page, 'platform', '湘易办');
    const { text } = await waitForCard(session.lens, page);
    expect(text).not.toBe('');
    const changes = await shadowView(session.lens).call(page, CARD_HOST, async (root) => {
      let count = 0;
      new MutationObserver((records) => {
        count += records.length;
      }).observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return count;
    });
    // But for what is said to a screen reader, it stands still.
    expect(changes).toBeLessThan(5);
    await shadowView(session.lens).call(page, CARD_HOST, (root) =>
      root.querySelector<HTMLButtonElement>('.pl-state button')?.click(),
    );
    expect((await waitForCard(session.lens, page)).text).toBe(text);
    expect((await readCard(session.lens, page))?.busy).toBe(false);
    await page.close();
  });
});
