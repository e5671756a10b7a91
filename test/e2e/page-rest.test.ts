import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForCard, waitForNoCard } from './support/card-view';
import { askPage } from './support/extension-desk';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { readMentions } from './support/mentions';

/* Frames hold no packaged files where nothing is to be read, and work as ever once something is. */

const SENTENCE = '由省数据局推进“湘易办”迭代升级。';
const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body><p>${SENTENCE}</p></body></html>`;

/** Bytes of all buffers in the page's process, after a collection. */
async function buffers(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  await session.detach();
  return usage['backingStorageSize'] ?? Number.NaN;
}

const marked = (page: Page) => expect.poll(async () => (await readMentions(page)).length);

const session = lensSession('chromium');

it('a page at rest costs no packaged files, and is marked, converted and restored when it changes', async () => {
  const { lens } = session;
  const page = await session.openHtml('/rest.html', HTML);
  await marked(page).toBe(2);
  await askPage(lens, page, 'page/set', { variant: 'tw' });
  expect(await buffers(page)).toBeGreaterThan(2_000_000);
  await expect.poll(() => buffers(page), { timeout: 30_000, interval: 1_000 }).toBeLessThan(500_000);

  await hoverMention(page, 'platform', '湘易辦');
  await waitForCard(lens, page, { matches: ({ text }) => text.includes('湘易辦') });
  // A card that is open needs the converter that it is written with.
  await page.mouse.move(700, 500);
  await waitForNoCard(lens, page);
  await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', `<p>${text}</p>`), SENTENCE);
  await marked(page).toBe(4);
  expect(await page.$$eval('p', (all) => all.map(({ textContent }) => textContent))).toEqual(
    Array(2).fill('由省數據局推進“湘易辦”迭代升級。'),
  );
  await expect.poll(() => buffers(page), { timeout: 30_000, interval: 1_000 }).toBeLessThan(500_000);
  await askPage(lens, page, 'page/set', { variant: 'original' });
  expect(await page.$$eval('p', (all) => all.map(({ textContent }) => textContent))).toEqual(
    Array(2).fill(SENTENCE),
  );
  await page.close();
}, 120_000);

it('a frame without Chinese text loads nothing until it gets some', async () => {
  const page = await session.openHtml(
    '/foreign.html',
    HTML.replace('</p>', '</p><iframe srcdoc="<p>Contact us"></iframe>'),
  );
  await marked(page).toBe(2);
  const requests: string[] = [];
  const client = await page.createCDPSession();
  client.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
  await client.send('Network.enable');
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) throw new Error('no frame');
  const write = (text: string) => frame.evaluate((wanted) => document.body.replaceChildren(wanted), text);
  await write('All rights reserved');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(requests).toEqual([]);

  await write(SENTENCE);
  const painted = () =>
    frame.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0));
  await expect.poll(painted).toBe(2);
  expect(requests.some((url) => url.endsWith('/data/lexicon.bin'))).toBe(true);
  await page.close();
}, 60_000);

it('a frame loads nothing for cards, which the top frame draws', async () => {
  const page = await session.openHtml('/cards.html', HTML);
  await marked(page).toBe(2);
  const requests: string[] = [];
  const client = await page.createCDPSession();
  client.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
  await client.send('Network.enable');
  const traditional = '由省數據局推進“湘易辦”迭代升級，並優化營商環境。';
  await page.evaluate(
    (text) => document.body.insertAdjacentHTML('beforeend', `<iframe srcdoc="<p>${text}"></iframe>`),
    traditional,
  );
  const inner = await page.waitForFrame((one) => one !== page.mainFrame());
  await inner.waitForFunction(() => CSS.highlights.get('policy-lens-platform')?.size === 1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const files = requests.flatMap((url) => /\/data\/(.+)$/.exec(url)?.[1] ?? []);
  expect(files).toContain('lexicon.bin');
  expect(files.filter((file) => file.startsWith('hanzi/'))).toEqual([]);
  await page.close();
}, 60_000);
