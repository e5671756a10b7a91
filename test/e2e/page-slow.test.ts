import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { askPage } from './support/extension-desk';
import { HOME_HOST, lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';
import { writeSettings } from './support/write-settings';

/* Pages that take their time to arrive are worked on while they do. */

const SENTENCE = '由省数据局牵头推进“湘易办”迭代升级。';
const PARTS = 4;
const head = '<!doctype html><html><head><meta charset="utf-8"><title>政策文件</title></head><body>';
const part = (index: number): string =>
  Array.from({ length: 30 }, (_, line) => `<p>${index}-${line} ${SENTENCE}<b>省数</b>据局</p>`).join('\n');

/** A page that sends its parts one by one, the last words of each with the next; each when it is let go. */
function slowPage() {
  const gates = Array.from({ length: PARTS }, () => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, opened };
  });
  async function* body(): AsyncIterable<string> {
    let held = '';
    for (let index = 0; index < PARTS; index++) {
      const text = held + (index === 0 ? head : '') + part(index);
      // Cut within a name of the last sentence.
      held = text.slice(-12);
      yield text.slice(0, -12);
      await gates[index]?.opened;
    }
    yield `${held}</body></html>`;
  }
  return { body, release: (index: number) => gates[index]?.open() };
}

const WHOLE = Array.from({ length: PARTS }, (_, index) => part(index)).join('');
const plainText = WHOLE.replace(/<[^>]*>/g, '');
/** 省数据局 twice and 湘易办 in each line. */
const MENTIONS = PARTS * 30 * 3;

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');

describe.each(['chromium', 'firefox'] as const)('a page that comes slowly in %s', (kind) => {
  const session = lensSession(kind);
  afterEach(async () => {
    await writeSettings(session.lens, {});
  });

  const open = async (path: string) => {
    const { lens } = session;
    const slow = slowPage();
    session.site.add({ host: HOME_HOST, path, body: slow.body });
    const page = await lens.browser.newPage();
    await page.bringToFront();
    const loaded = page.goto(lens.url(HOME_HOST, path), { waitUntil: 'load' });
    const state = () => page.evaluate(() => document.readyState).catch(() => '');
    const mentions = async () => (await readMentions(page).catch(() => [])).length;
    return { ...slow, page, loaded, state, mentions };
  };

  it('has its marks as it comes, and all of them when it is there', async () => {
    const { page, loaded, release, state, mentions } = await open('/slow-marks.html');
    await expect.poll(mentions, { timeout: 10_000 }).toBeGreaterThan(80);
    release(0);
    await expect.poll(mentions, { timeout: 10_000 }).toBeGreaterThan(170);
    expect(await state()).toBe('loading');
    for (const index of [1, 2, 3]) release(index);
    await loaded;
    await expect.poll(mentions, { timeout: 10_000 }).toBe(MENTIONS);
    expect(await textOf(page)).toBe(plainText);
    await page.close();
  });

  it('is converted as it comes, and comes back exactly', async () => {
    await writeSettings(session.lens, { variant: 'tw' });
    const { page, loaded, release, state } = await open('/slow-text.html');
    const converted = async () => (await textOf(page).catch(() => '')).split('數據').length - 1;
    await expect.poll(converted, { timeout: 10_000 }).toBeGreaterThan(50);
    expect(await state()).toBe('loading');
    for (const index of [0, 1, 2, 3]) release(index);
    await loaded;
    await waitForMentions(page);
    await expect.poll(converted).toBe(PARTS * 30 * 2);
    await page.bringToFront();
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    expect(await textOf(page)).toBe(plainText);
    await page.close();
  });
});
