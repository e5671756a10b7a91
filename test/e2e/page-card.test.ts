import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { CARD_HOST, readCard, waitForCard, waitForNoCard } from './support/card-view';
import { zoomPage } from './support/emulate';
import { askPage } from './support/extension-desk';
import { hoverMention, twoFrames } from './support/hover-mention';
import { HOME_HOST, lensSession } from './support/lens-session';
import { waitForMentions } from './support/mentions';
import { shadowView } from './support/shadow-view';

/* The mechanics of the card: pointer, keys, edges of the window, frames, dialogs. */

const NAME = '湘易办';
const SENTENCE = `推进“${NAME}”迭代升级。`;
const plan = PLAN_PAGES[0];

const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title>${head}</head><body>${body}</body></html>`;

describe.each(['chromium', 'firefox'] as const)('the card in %s', (kind) => {
  const session = lensSession(kind, {
    // A frame of another origin is the page's own.
    forgive: (complaint) => complaint.endsWith('/inner.html'),
  });

  const openBody = (path: string, body: string, head = '') => session.openHtml(path, html(body, head));
  const hover = (page: Page) => hoverMention(page, 'platform', NAME);

  it('opens where it fits and closes when the pointer goes away', async () => {
    if (plan === undefined) throw new Error('no plan page');
    const page = await openBody(
      '/edges.html',
      `<p>${SENTENCE}</p><div style="height:90vh"></div><p>${SENTENCE}</p>`,
    );
    await waitForMentions(page);
    for (const corner of ['top', 'bottom']) {
      await page.evaluate((to) => scrollTo(0, to === 'top' ? 0 : document.body.scrollHeight), corner);
      await hover(page);
      const { box } = await waitForCard(session.lens, page);
      const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(window.width);
      expect(box.y + box.height).toBeLessThanOrEqual(window.height);
      await page.mouse.move(1200, 700, { steps: 4 });
      await waitForNoCard(session.lens, page);
    }
    await page.close();
  });

  it('lets the pointer travel into it, and stays', async () => {
    const page = await openBody('/travel.html', `<p style="margin:60px 300px">${SENTENCE}</p>`);
    await waitForMentions(page);
    await hover(page);
    const { box } = await waitForCard(session.lens, page);
    await page.mouse.move(box.x + 100, box.y + 60, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await readCard(session.lens, page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    expect(await page.evaluate((tag) => document.querySelector(tag), CARD_HOST)).toBeNull();
    await page.close();
  });

  it('closed by Escape, stays so until the pointer has left the mention', async () => {
    const page = await openBody('/dismissed.html', `<p style="margin:200px;font-size:40px">${SENTENCE}</p>`);
    await waitForMentions(page);
    await hover(page);
    const { box } = await waitForCard(session.lens, page);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    // `hover` has left the pointer in the mention's first character, above or below which the card stood.
    const { x, y } = await page.$eval('p', (p) => {
      const range = document.createRange();
      range.setStart(p.firstChild as Text, 3);
      range.setEnd(p.firstChild as Text, 6);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
    await page.mouse.move(x + 60, y, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await readCard(session.lens, page)).toBeNull();
    await page.mouse.move(x + 60, y - 60, { steps: 4 });
    await twoFrames(page);
    await page.mouse.move(x + 60, y, { steps: 4 });
    expect((await waitForCard(session.lens, page)).box).toEqual(box);
    await page.close();
  });

  it('takes neither focus nor keys from the page on hover', async () => {
    const page = await openBody('/focus.html', `<input id="field"><p>${SENTENCE}</p>`);
    await waitForMentions(page);
    await page.focus('#field');
    await hover(page);
    await waitForCard(session.lens, page);
    await page.keyboard.type('abc');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('abc');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await page.close();
  });

  it('opens by keyboard, closes on Escape and gives the focus back', async () => {
    const page = await openBody('/keys.html', `<button id="before">甲</button><p>${SENTENCE}</p>`);
    await waitForMentions(page);
    await page.focus('#before');
    await askPage(session.lens, page, 'page/command', { command: 'next-mention' });
    const { name } = await waitForCard(session.lens, page);
    expect(name).toBe(NAME);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await page.close();
  });

  it('stands above a modal dialog, in which it can be used', async () => {
    const page = await openBody('/dialog.html', `<dialog id="d"><p>${SENTENCE}</p></dialog>`);
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
    await waitForMentions(page);
    await hover(page);
    const { box } = await waitForCard(session.lens, page);
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, {
      x: box.x + box.width / 2,
      y: box.y + 20,
    });
    expect(hit).toBe(CARD_HOST);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    expect(await page.$eval('#d', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
    await page.close();
  });

  it('stands above a popover of the page, which stays open when the card is used', async () => {
    const page = await openBody(
      '/popover.html',
      `<div id="d" popover style="margin:100px">${SENTENCE}</div>`,
    );
    await page.evaluate(() => document.getElementById('d')?.showPopover());
    await waitForMentions(page);
    await hover(page);
    const { box } = await waitForCard(session.lens, page);
    await page.mouse.move(box.x + 30, box.y + 20, { steps: 6 });
    await page.mouse.click(box.x + 30, box.y + 20);
    expect(await page.$eval('#d', (element) => element.matches(':popover-open'))).toBe(true);
    expect(await readCard(session.lens, page)).not.toBeNull();
    await page.evaluate(() => document.getElementById('d')?.hidePopover());
    await waitForNoCard(session.lens, page);
    await page.close();
  });

  it('stands above what fills the screen', async () => {
    const page = await openBody(
      '/full.html',
      `<div id="d" style="background:#fff"><button onclick="document.getElementById('d').requestFullscreen()">全屏</button><p style="margin:200px">${SENTENCE}</p></div>`,
    );
    await waitForMentions(page);
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await hover(page);
    const { box } = await waitForCard(session.lens, page);
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, {
      x: box.x + box.width / 2,
      y: box.y + 20,
    });
    expect(hit).toBe(CARD_HOST);
    await page.evaluate(() => document.exitFullscreen());
    await page.close();
  });

  it('opens at a tap, not at a long press, and closes at a touch elsewhere', async () => {
    const page = await openBody(
      '/touch.html',
      `<p style="margin:60px">${SENTENCE}</p><p style="margin:500px 60px 0"><a href="#there">其他</a></p>`,
    );
    await page.setViewport({ width: 900, height: 800, hasTouch: true });
    await waitForMentions(page);
    const place = await page.$eval('p', (p) => {
      const range = document.createRange();
      range.setStart(p.firstChild as Text, 3);
      range.setEnd(p.firstChild as Text, 6);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.touchscreen.touchStart(place.x, place.y);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await page.touchscreen.touchEnd();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await readCard(session.lens, page)).toBeNull();
    await page.touchscreen.tap(place.x, place.y);
    expect((await waitForCard(session.lens, page)).name).toBe(NAME);
    const { box } = await waitForCard(session.lens, page);
    await page.touchscreen.tap(box.x + 20, box.y + 12);
    expect(await readCard(session.lens, page)).not.toBeNull();
    await page.touchscreen.tap(700, 700);
    await waitForNoCard(session.lens, page);
    await page.touchscreen.tap(place.x, place.y);
    await waitForCard(session.lens, page);
    await page.touchscreen.touchStart(700, 700);
    for (let y = 690; y > 600; y -= 15) await page.touchscreen.touchMove(700, y);
    await page.touchscreen.touchEnd();
    await waitForNoCard(session.lens, page);
    await page.close();
  });

  it('works in quirks mode, under zoom and in scrolled containers', async () => {
    session.site.add({
      host: HOME_HOST,
      path: '/quirks.html',
      body: `<html><head><meta charset="utf-8"></head><body style="zoom:1.5"><div style="height:150px;overflow:auto"><div style="height:400px"></div><p>${SENTENCE}</p><div style="height:400px"></div></div></body></html>`,
    });
    const page = await session.lens.open(session.lens.url(HOME_HOST, '/quirks.html'));
    await page.bringToFront();
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await waitForMentions(page);
    await hover(page);
    const { box } = await waitForCard(session.lens, page);
    expect(box.y + box.height).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
    // Scrolled out of its container, the mention takes its card along.
    await page.$eval('div', (container) => container.scrollTo(0, 0));
    await waitForNoCard(session.lens, page);
    await page.close();
  });

  it('follows its mention while the page is scrolled, and goes with it', async () => {
    const page = await openBody('/scroll.html', `<p style="margin:300px 60px 3000px">${SENTENCE}</p>`);
    await waitForMentions(page);
    await askPage(session.lens, page, 'page/command', { command: 'next-mention' });
    const before = (await waitForCard(session.lens, page)).box;
    await page.evaluate(() => scrollBy(0, 100));
    const moved = async () => Math.round(before.y - (await waitForCard(session.lens, page)).box.y);
    await expect.poll(moved).toBe(100);
    await page.evaluate(() => scrollBy(0, 1000));
    await waitForNoCard(session.lens, page);
    await page.close();
  });

  it('keeps its shape whatever the page says of all elements', async () => {
    const sheet = `* { all: unset !important; transform: rotate(3deg) !important; color: red !important }
      *::before, *::after { content: 'X' !important; display: block !important }
      *::backdrop { background: black !important }
      [popover] { display: none !important; opacity: 0 !important }
      p { display: block !important; margin: 100px !important; transform: none !important }`;
    const page = await openBody('/hostile.html', `<p>${SENTENCE}</p>`, `<style>${sheet}</style>`);
    await waitForMentions(page);
    await hover(page);
    const { box } = await waitForCard(session.lens, page);
    expect(box.width).toBe(360);
    const host = await page.$eval(CARD_HOST, (element) => {
      const { x, y, height } = element.getBoundingClientRect();
      const around = ['::before', '::after', '::backdrop'].map(
        (name) => getComputedStyle(element, name).display,
      );
      return { x, y, height, around };
    });
    expect(host).toEqual({ x: box.x, y: box.y, height: box.height, around: ['none', 'none', 'none'] });
    await page.close();
  });

  it('stays inside the window when the page is enlarged', async () => {
    const page = await openBody('/zoom.html', `<p style="margin:330px 0 900px 500px">${SENTENCE}</p>`);
    await waitForMentions(page);
    await zoomPage(session.lens, 2);
    await page.waitForFunction(() => innerWidth < 800);
    await askPage(session.lens, page, 'page/command', { command: 'next-mention' });
    const { box } = await waitForCard(session.lens, page);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(window.width);
    expect(box.y + box.height).toBeLessThanOrEqual(window.height);
    // Head, text and foot share what room there is.
    const parts = await shadowView(session.lens).call(page, CARD_HOST, (root) =>
      ['header', '.pl-body', 'footer'].map((part) => {
        const { top, bottom } = root.querySelector(part)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return { top, height: bottom - top, bottom };
      }),
    );
    expect(parts).toHaveLength(3);
    for (const { top, height, bottom } of parts ?? []) {
      expect(height).toBeGreaterThan(20);
      expect(top).toBeGreaterThanOrEqual(box.y);
      expect(bottom).toBeLessThanOrEqual(box.y + box.height);
    }
    // The first clause begins in sight.
    const clause = await shadowView(session.lens).call(page, CARD_HOST, (root) => {
      const edge = root.querySelector('.pl-body')?.getBoundingClientRect().bottom ?? 0;
      return edge - (root.querySelector('.pl-clause')?.getBoundingClientRect().bottom ?? Infinity);
    });
    expect(clause).toBeGreaterThan(0);
    await zoomPage(session.lens, 1);
    await page.close();
  });

  it.skipIf(kind === 'firefox')('stays inside of what is seen when the reader pinches', async () => {
    const page = await openBody('/pinch.html', `<p style="margin:330px 0 900px 500px">${SENTENCE}</p>`);
    await waitForMentions(page);
    const pinch = await page.createCDPSession();
    await pinch.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await page.waitForFunction(() => visualViewport?.scale === 2);
    await askPage(session.lens, page, 'page/command', { command: 'next-mention' });
    const { box } = await waitForCard(session.lens, page);
    const seen = await page.evaluate(() => {
      const { offsetLeft: x, offsetTop: y, width, height } = visualViewport as VisualViewport;
      return { x, y, width, height };
    });
    expect(box.x).toBeGreaterThanOrEqual(seen.x);
    expect(box.y).toBeGreaterThanOrEqual(seen.y);
    expect(box.x + box.width).toBeLessThanOrEqual(seen.x + seen.width);
    expect(box.y + box.height).toBeLessThanOrEqual(seen.y + seen.height);
    await page.close();
  });

  it.each([
    ['of the same origin', HOME_HOST],
    ['of another origin', 'www.gov.cn'],
  ])('of a mention in a frame %s is drawn by the top frame', async (_, frameHost) => {
    session.site.add({ host: frameHost, path: '/inner.html', body: html(`<p id="p">${SENTENCE}</p>`) });
    const src = session.lens.url(frameHost, '/inner.html');
    const page = await openBody(
      '/outer.html',
      `<p style="height:80px">外</p><iframe src="${src}" style="margin-left:120px;width:420px;height:90px;border:5px solid"></iframe>`,
    );
    const element = await page.waitForSelector('iframe');
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.waitForFunction(() => (CSS.highlights.get('policy-lens-platform')?.size ?? 0) > 0);
    const place = await frame.evaluate((name) => {
      const text = document.getElementById('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(name));
      range.setEnd(text, text.data.indexOf(name) + name.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, bottom: y + height };
    }, NAME);
    const outer = await page.$eval('iframe', (box) => {
      const { x, y } = box.getBoundingClientRect();
      return { x: x + box.clientLeft, y: y + box.clientTop };
    });
    await page.mouse.move(outer.x + place.x - 20, outer.y + place.y);
    await page.mouse.move(outer.x + place.x, outer.y + place.y, { steps: 5 });
    const card = await waitForCard(session.lens, page);
    expect(card.name).toBe(NAME);
    expect(card.box.height).toBeGreaterThan(90);
    // Beside the mention, as seen from the top.
    expect(Math.abs(card.box.y - (outer.y + place.bottom))).toBeLessThan(30);
    const status = await askPage(session.lens, page, 'page/status', {});
    expect(status.counts.platform).toBe(1);
    await page.close();
  });
});
