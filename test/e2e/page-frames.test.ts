import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { CARD_HOST, readCard, waitForCard, waitForNoCard } from './support/card-view';
import { picture } from './support/emulate';
import { askPage } from './support/extension-desk';
import { twoFrames } from './support/hover-mention';
import { HOME_HOST, lensSession } from './support/lens-session';
import { shadowView } from './support/shadow-view';

/* Trees within a page: shadow roots, and frames of every origin that come, go and move on. */

const OTHER = 'www.gov.cn';
/** Where the extension isn't. */
const STRANGER = 'www.example.org';
const NAME = '湘易办';
const SENTENCE = `推进“${NAME}”数据发展。`;
const TAIWAN = '推進“湘易辦”數據發展。';

const FRAME_STYLE = 'display:block;margin:20px 60px;width:500px;height:120px;border:0';

const html = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body>${body}</body></html>`;

const settle = <T>(look: () => Promise<T>, wanted: T): Promise<void> => expect.poll(look).toEqual(wanted);

async function frameOf(page: Page, selector: string): Promise<Frame> {
  const element = await page.waitForSelector(selector);
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`${selector} is no frame`);
  return frame;
}

/** Where the middle of a frame's mention stands in the top window. */
async function mentionIn(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const inner = await (await frameOf(page, selector)).$eval('#p', (p) => {
    const range = document.createRange();
    range.setStart(p.firstChild as Text, 3);
    range.setEnd(p.firstChild as Text, 6);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const outer = await page.$eval(selector, (frame) => {
    const { x, y } = frame.getBoundingClientRect();
    return { x, y };
  });
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

async function moveOnto(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 60, y + 30);
  await twoFrames(page);
  await page.mouse.move(x, y, { steps: 6 });
}

describe.each(['chromium', 'firefox'] as const)('trees within a page in %s', (kind) => {
  const session = lensSession(kind, {
    prepare(site) {
      for (const host of [HOME_HOST, OTHER]) {
        site.add({ host, path: '/inner.html', body: html(`<p id="p">${SENTENCE}</p>`) });
        site.add({ host, path: '/empty.html', body: html('<p>空</p>') });
      }
      site.add({ host: STRANGER, path: '/', body: html('<p>外</p>') });
    },
    // Frames of another origin are the page's own.
    forgive: (complaint) => /\/(inner|empty)\.html$/.test(complaint),
  });

  const openBody = (path: string, body: string) =>
    session.openHtml(path, body.startsWith('<html') ? body : html(body));
  const platforms = (page: Page) => () =>
    askPage(session.lens, page, 'page/status', {}).then(({ counts }) => counts.platform);

  it('open shadow roots, nested and late, are read; closed ones are left alone', async () => {
    const page = await openBody('/shadow.html', '<p>湘易办</p><div id="host"></div><div id="closed"></div>');
    await settle(platforms(page), 1);
    const read = () =>
      page.evaluate(() => {
        const outer = document.getElementById('host')?.shadowRoot as ShadowRoot;
        const { closedRoot: closed } = globalThis as unknown as { closedRoot: ShadowRoot };
        const inner = outer.getElementById('inner')?.shadowRoot as ShadowRoot;
        return [outer.querySelector('p'), inner.querySelector('p'), closed.querySelector('p')].map(
          (element) => element?.textContent,
        );
      });
    // As custom elements do it when they are defined: the element was there, and no record tells of its root.
    await page.evaluate((sentence) => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
      root.innerHTML = `<p style="margin:40px;font-size:20px">${sentence}</p><div id="inner"></div>`;
      const inner = root.getElementById('inner')?.attachShadow({ mode: 'open' }) as ShadowRoot;
      inner.innerHTML = `<p style="margin:40px">${sentence}</p>`;
      const closed = document.getElementById('closed')?.attachShadow({ mode: 'closed' }) as ShadowRoot;
      closed.innerHTML = `<p>${sentence}</p>`;
      Object.assign(globalThis, { closedRoot: closed });
    }, SENTENCE);
    await settle(platforms(page), 3);
    await askPage(session.lens, page, 'page/set', { variant: 'tw' });
    await settle(read, [TAIWAN, TAIWAN, SENTENCE]);
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    await settle(read, [SENTENCE, SENTENCE, SENTENCE]);
    const marked = await picture(page, '#host');
    await askPage(session.lens, page, 'page/set', { highlighting: false });
    expect(await picture(page, '#host')).not.toBe(marked);
    await askPage(session.lens, page, 'page/set', { highlighting: true });
    const box = await page.$eval('#host', (host) => {
      const inner = host.shadowRoot?.getElementById('inner')?.shadowRoot?.querySelector('p') as Element;
      const { x, y, height } = inner.getBoundingClientRect();
      return { x: x + 50, y: y + height / 2 };
    });
    await page.mouse.move(box.x - 30, box.y + 30);
    await page.mouse.move(box.x, box.y, { steps: 6 });
    expect((await waitForCard(session.lens, page)).name).toBe(NAME);
    await page.close();
  });

  it.each([
    ['of the same origin', `src="${'URL'}"`, HOME_HOST],
    ['of another origin', `src="${'URL'}"`, OTHER],
    ['without an address', `srcdoc="<p id=p>${SENTENCE}</p>"`, HOME_HOST],
  ])(
    'a frame %s that comes late does what the page does, and goes with its mentions',
    async (_, how, host) => {
      const page = await openBody(`/late.html`, `<p>${NAME}</p>`);
      await settle(platforms(page), 1);
      await askPage(session.lens, page, 'page/set', { variant: 'tw' });
      const source = how.replace('URL', session.lens.url(host, '/inner.html'));
      await page.evaluate(
        (attributes) => document.body.insertAdjacentHTML('beforeend', `<iframe ${attributes}></iframe>`),
        source,
      );
      await settle(platforms(page), 2);
      const frame = await frameOf(page, 'iframe');
      const text = () => frame.$eval('#p', (p) => p.textContent);
      await settle(text, TAIWAN);
      await askPage(session.lens, page, 'page/set', { variant: 'original' });
      await settle(text, SENTENCE);
      await askPage(session.lens, page, 'page/set', { highlighting: false });
      await settle(platforms(page), 0);
      await askPage(session.lens, page, 'page/set', { highlighting: true });
      await settle(platforms(page), 2);
      await page.evaluate(
        (url) => {
          const element = document.querySelector('iframe') as HTMLIFrameElement;
          element.removeAttribute('srcdoc');
          element.src = url;
        },
        session.lens.url(host, '/empty.html'),
      );
      await settle(platforms(page), 1);
      await page.evaluate(
        (url) => document.querySelector('iframe')?.setAttribute('src', url),
        session.lens.url(host, '/inner.html'),
      );
      await settle(platforms(page), 2);
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      await settle(platforms(page), 1);
      await page.close();
    },
  );

  it('the next mention may be in a frame, and the one after it in the page again', async () => {
    const frame = (host: string): string =>
      `<iframe src="${session.lens.url(host, '/inner.html')}" style="display:block;margin-top:1200px;height:90px"></iframe>`;
    const page = await openBody('/tour.html', `<p>${NAME}</p>${frame(HOME_HOST)}${frame(OTHER)}`);
    await settle(platforms(page), 3);
    const top = () => page.evaluate(() => Math.round(scrollY));
    const go = (command: 'next-mention' | 'previous-mention') =>
      askPage(session.lens, page, 'page/command', { command });
    const resting = async (): Promise<number> => {
      // The card is drawn when the page has been scrolled.
      await waitForCard(session.lens, page);
      return await top();
    };
    await go('next-mention');
    expect(await resting()).toBe(0);
    await go('next-mention');
    await expect.poll(top).toBeGreaterThan(500);
    const first = await resting();
    await go('next-mention');
    await expect.poll(top).toBeGreaterThan(first + 500);
    const second = await resting();
    await go('next-mention');
    await settle(top, 0);
    await go('previous-mention');
    await settle(top, second);
    await page.close();
  });

  it('a mention in a frame is shown when a panel asks for it', async () => {
    const page = await openBody(
      '/panel.html',
      `<p>${NAME}</p><iframe src="${session.lens.url(OTHER, '/inner.html')}" style="margin-top:1500px"></iframe>`,
    );
    await settle(platforms(page), 2);
    const [entity] = await askPage(session.lens, page, 'page/mentions', {});
    const entityId = entity?.entityId ?? '';
    expect((await askPage(session.lens, page, 'page/show-mention', { entityId, occurrence: 1 })).shown).toBe(
      true,
    );
    await settle(() => page.evaluate(() => scrollY > 500), true);
    expect((await askPage(session.lens, page, 'page/show-mention', { entityId, occurrence: 2 })).shown).toBe(
      true,
    );
    await settle(() => page.evaluate(() => scrollY), 0);
    await page.close();
  });

  const framed = (host: string, id: string): string =>
    `<iframe id="${id}" src="${session.lens.url(host, '/inner.html')}" style="${FRAME_STYLE}"></iframe>`;

  it('a press in any frame closes a card that is not pinned, and Escape there leaves it closed', async () => {
    const page = await openBody(
      '/press.html',
      `<p>${NAME}</p>${framed(HOME_HOST, 'a')}${framed(OTHER, 'b')}`,
    );
    await settle(platforms(page), 3);
    const [a, b] = [await mentionIn(page, '#a'), await mentionIn(page, '#b')];
    // Called by keyboard in the page, it doesn't follow the pointer into a frame.
    await askPage(session.lens, page, 'page/command', { command: 'next-mention' });
    await waitForCard(session.lens, page);
    // Beside the card.
    await page.mouse.click(b.x + 380, b.y + 60);
    await waitForNoCard(session.lens, page);
    await moveOnto(page, a);
    await waitForCard(session.lens, page);
    await page.mouse.click(a.x, a.y);
    await waitForNoCard(session.lens, page);
    await page.mouse.move(a.x + 4, a.y, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await readCard(session.lens, page)).toBeNull();
    await moveOnto(page, a);
    await waitForCard(session.lens, page);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    await page.mouse.move(a.x - 4, a.y, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await readCard(session.lens, page)).toBeNull();
    await page.close();
  });

  it('a pinned card stays while its frame goes elsewhere, and closes then', async () => {
    const page = await openBody('/pinned.html', framed(OTHER, 'a'));
    await settle(platforms(page), 1);
    await moveOnto(page, await mentionIn(page, '#a'));
    await waitForCard(session.lens, page);
    await shadowView(session.lens).call(page, CARD_HOST, (root) =>
      root.querySelector<HTMLButtonElement>('button[aria-pressed]')?.click(),
    );
    await page.evaluate(
      (url) => document.querySelector('iframe')?.setAttribute('src', url),
      session.lens.url(OTHER, '/empty.html'),
    );
    await settle(platforms(page), 0);
    await page.mouse.click(600, 500);
    expect((await readCard(session.lens, page))?.name).toBe(NAME);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    await page.close();
  });

  it('a card stands above a modal dialog in its frame, and is shown for a frame that fills the screen', async () => {
    const page = await openBody(
      '/dialog.html',
      framed(HOME_HOST, 'a').replace('<iframe', '<iframe allowfullscreen'),
    );
    await settle(platforms(page), 1);
    const frame = await frameOf(page, '#a');
    /** What is found in the middle of the card's head. */
    const hitCard = async (): Promise<string | undefined> => {
      await moveOnto(page, await mentionIn(page, '#a'));
      const { box } = await waitForCard(session.lens, page);
      const at = { x: box.x + box.width / 2, y: box.y + 20 };
      const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, at);
      await page.keyboard.press('Escape');
      await waitForNoCard(session.lens, page);
      return hit;
    };
    await frame.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.style.margin = '0';
      dialog.append(document.getElementById('p') as Element);
      document.body.append(dialog);
      dialog.showModal();
    });
    await settle(platforms(page), 1);
    expect(await hitCard()).toBe(CARD_HOST);
    expect(await frame.$eval('dialog', ({ open }) => open)).toBe(true);
    // Asked for by the page's own press of a button, as browsers want it.
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<button id="full">全屏</button>');
      document.getElementById('full')?.addEventListener('click', () => {
        document.getElementById('a')?.requestFullscreen();
      });
    });
    await page.click('#full');
    await page.waitForFunction(() => document.fullscreenElement?.id === 'a');
    // Browsers let nothing outside of what fills the screen be pressed: the card is drawn in the frame.
    const isDrawn = () =>
      frame.$eval(CARD_HOST, (card) => card.getBoundingClientRect().height > 60).catch(() => false);
    await moveOnto(page, await mentionIn(page, '#a'));
    await settle(isDrawn, true);
    expect(await page.$(CARD_HOST)).toBeNull();
    const box = await frame.$eval(CARD_HOST, (card) => {
      const { x, y, width } = card.getBoundingClientRect();
      return { x, y, width };
    });
    const offset = await page.$eval('#a', (element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: x + element.clientLeft, y: y + element.clientTop };
    });
    await page.mouse.move(offset.x + box.x + box.width / 2, offset.y + box.y + 20, { steps: 8 });
    await page.mouse.down();
    await page.mouse.up();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isDrawn()).toBe(true);
    await page.close();
  });

  it('a frame in a page of a site where the lens isn’t draws its own card', async () => {
    const page = await session.lens.open(session.lens.url(STRANGER, '/'));
    await page.bringToFront();
    await page.evaluate((inner) => document.body.insertAdjacentHTML('beforeend', inner), framed(OTHER, 'a'));
    const frame = await frameOf(page, '#a');
    await frame.waitForFunction(() => CSS.highlights.get('policy-lens-platform')?.size === 1);
    await moveOnto(page, await mentionIn(page, '#a'));
    const isDrawn = () =>
      frame.$eval(CARD_HOST, (card) => card.getBoundingClientRect().height > 60).catch(() => false);
    await settle(isDrawn, true);
    expect(await page.$(CARD_HOST)).toBeNull();
    await page.mouse.move(5, 5, { steps: 6 });
    await settle(isDrawn, false);
    await page.close();
  });

  it('a frameset shows the card above its frames', async () => {
    const page = await openBody(
      '/frameset.html',
      `<html><head><meta charset="utf-8"><title>政府</title></head><frameset cols="200,*" frameborder="0">
        <frame src="${session.lens.url(HOME_HOST, '/empty.html')}"><frame name="main" src="${session.lens.url(OTHER, '/inner.html')}"></frameset></html>`,
    );
    await settle(platforms(page), 1);
    const place = await mentionIn(page, 'frame[name=main]');
    await moveOnto(page, place);
    const card = await waitForCard(session.lens, page);
    expect(card.name).toBe(NAME);
    // As seen from the top: beside the mention, in the right-hand frame.
    expect(card.box.x).toBeGreaterThan(200);
    expect(card.box.y).toBeGreaterThan(place.y);
    expect(card.box.y).toBeLessThan(place.y + 40);
    await page.mouse.move(card.box.x + 40, card.box.y + 30, { steps: 6 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await waitForCard(session.lens, page)).name).toBe(NAME);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    await page.close();
  });
});
