import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { CARD_HOST, clickInCard, readCard, waitForCard, waitForNoCard } from './support/card-view';
import { zoomPage } from './support/emulate';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { waitForMentions } from './support/mentions';

/* The card beside its mention, in pages that turn, enlarge and move what they show. */

const NAME = '湘易办';
const SENTENCE = `推进“${NAME}”迭代升级。`;
const SPACE = '<div style="block-size:300px"></div>';

const html = (body: string, style: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title><style>${style}</style></head><body>${body}</body></html>`;

/** Name, style of the page, and what its text stands in. */
const PAGES: [string, string, string?][] = [
  ['enlarged by its root', 'html { zoom: 1.5 }'],
  ['made small by its root', 'html { zoom: 0.5 }'],
  ['whose body is scaled', 'body { transform: scale(0.8) translate(40px, 30px); transform-origin: 0 0 }'],
  ['whose root is moved', 'html { transform: translate(60px, 20px) }'],
  ['from right to left', 'html { direction: rtl }'],
  ['in columns from the right', 'html { writing-mode: vertical-rl }'],
  ['of large type', 'html { font-size: 40px }'],
  ['that lets nothing out', 'html, body { contain: paint; overflow: hidden; height: 100% }'],
  ['with an enlarged dialog', 'body { zoom: 1.4 } dialog { zoom: 1.2; margin: 100px }', 'dialog'],
];

/** Where the mention stands, in the pixels of the window. */
const mentionBox = (page: Page) =>
  page.$eval(
    'p',
    (p, name) => {
      const text = p.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(name));
      range.setEnd(text, text.data.indexOf(name) + name.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    },
    NAME,
  );

describe.each(['chromium', 'firefox'] as const)('the card in %s, on a page', (kind) => {
  const session = lensSession(kind);

  async function expectBeside(page: Page): Promise<void> {
    await hoverMention(page, 'platform', NAME);
    const { box } = await waitForCard(session.lens, page);
    const mention = await mentionBox(page);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(Math.round(box.width)).toBe(360);
    for (const [start, size, room] of [
      [box.x, box.width, window.width],
      [box.y, box.height, window.height],
    ] as const) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + size).toBeLessThanOrEqual(room);
    }
    const gap = (a: number, aSize: number, b: number, bSize: number) =>
      Math.max(a - b - bSize, b - a - aSize);
    const across = gap(box.x, box.width, mention.x, mention.width);
    const along = gap(box.y, box.height, mention.y, mention.height);
    // Beside it and near it, but not over it.
    expect(Math.max(across, along)).toBeGreaterThan(0);
    expect(Math.max(across, along)).toBeLessThan(10);
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, {
      x: box.x + box.width / 2,
      y: box.y + 20,
    });
    expect(hit).toBe(CARD_HOST);
  }

  it.each(PAGES)('%s stands beside its mention', async (_, style, dialog) => {
    const text = `<p style="margin:60px">${SENTENCE}</p>`;
    const body = dialog === undefined ? `${SPACE}${text}${SPACE}` : `<dialog id="d">${text}</dialog>`;
    const page = await session.openHtml('/place.html', html(body, style));
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement | null)?.showModal());
    await waitForMentions(page);
    await expectBeside(page);
    await page.close();
  });

  it('that the reader makes small stands beside its mention', async () => {
    const page = await session.openHtml('/place.html', html(`${SPACE}<p>${SENTENCE}</p>${SPACE}`, ''));
    await waitForMentions(page);
    await zoomPage(session.lens, 0.5);
    await page.waitForFunction(() => innerWidth > 1500);
    await expectBeside(page);
    await zoomPage(session.lens, 1);
    await page.close();
  });

  it('stays pinned when its dialog closes under it, and hovering goes on when the page takes it away', async () => {
    const page = await session.openHtml(
      '/under.html',
      html(`<dialog id="d"><p style="margin:60px">${SENTENCE}</p></dialog>`, ''),
    );
    const pinInDialog = async (): Promise<void> => {
      await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
      await waitForMentions(page);
      await hoverMention(page, 'platform', NAME);
      await waitForCard(session.lens, page);
      await clickInCard(session.lens, page, 'button[aria-pressed]');
    };
    await pinInDialog();
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).close());
    await expect.poll(async () => (await readCard(session.lens, page))?.name).toBe(NAME);
    await clickInCard(session.lens, page, '.pl-header-buttons button:last-child');
    await waitForNoCard(session.lens, page);
    await pinInDialog();
    await page.evaluate((text) => {
      document.body.innerHTML = `<p style="margin:200px">${text}</p>`;
    }, SENTENCE);
    await waitForNoCard(session.lens, page);
    await waitForMentions(page);
    await hoverMention(page, 'platform', NAME);
    expect((await waitForCard(session.lens, page)).name).toBe(NAME);
    await page.close();
  });
});
