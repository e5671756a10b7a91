import { splitChunks } from '@policy-lens/platform/settings-chunks';
import { DEFAULT_SETTINGS } from '@policy-lens/store/settings/settings';
import type { Page, WebWorker } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitForCard } from './support/card-view';
import { extensionWorker, stopWorker } from './support/extension-desk';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/* Keys, menu and badge, and hovering while the worker is stopped. */

/** The part of Chromium's API that these tests use; `dispatch` is how the browser itself raises an event. */
interface WorkerScope {
  chrome: {
    tabs: { query(filter: object): Promise<{ id: number }[]> };
    commands: {
      onCommand: { dispatch(name: string, tab: object): void };
      getAll(): Promise<{ name: string; shortcut: string; description: string }[]>;
    };
    contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
    action: { getBadgeText(details: { tabId: number }): Promise<string> };
    storage: { sync: { set(items: object): Promise<void> } };
  };
}

function raise(worker: WebWorker, by: 'key' | 'menu', name: string): Promise<void> {
  return worker.evaluate(
    async (how, command) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab === undefined) throw new Error('no active tab');
      if (how === 'key') chrome.commands.onCommand.dispatch(command, tab);
      else chrome.contextMenus.onClicked.dispatch({ menuItemId: command }, tab);
    },
    by,
    name,
  );
}

describe('keys and menu', () => {
  const session = lensSession('chromium');
  let page: Page;
  let before: string;

  beforeEach(async () => {
    page = await session.openMarked('hunan-2024', 'hant');
    before = await page.evaluate(() => document.body.innerHTML);
  });
  afterEach(async () => {
    await page.close();
  });

  const showsSimplified = () => page.waitForFunction(() => /务|机|数/.test(document.body.innerText));
  const showsOriginal = () => page.waitForFunction((html) => document.body.innerHTML === html, {}, before);

  it.each(['key', 'menu'] as const)('convert the page and restore it by %s', async (by) => {
    const worker = await extensionWorker(session.lens);
    await raise(worker, by, 'convert');
    await showsSimplified();
    await raise(worker, by, 'restore');
    await showsOriginal();
  });

  it('switch the underlining', async () => {
    const worker = await extensionWorker(session.lens);
    await raise(worker, 'key', 'toggle-highlighting');
    await page.waitForFunction(() => [...CSS.highlights.values()].every((highlight) => highlight.size === 0));
    await raise(worker, 'key', 'toggle-highlighting');
    await waitForMentions(page);
  });

  it('step through the mentions and open the card', async () => {
    const worker = await extensionWorker(session.lens);
    await raise(worker, 'key', 'next-mention');
    await raise(worker, 'key', 'open-card');
    expect(await waitForCard(session.lens, page)).toBeTruthy();
  });

  it('have descriptions, and keys for the four that Chromium allows', async () => {
    const worker = await extensionWorker(session.lens);
    const all = await worker.evaluate(() => (globalThis as unknown as WorkerScope).chrome.commands.getAll());
    const ours = all.filter(({ name }) => !name.startsWith('_'));
    expect(ours.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'convert',
      'next-mention',
      'open-card',
      'open-panel',
      'previous-mention',
      'restore',
      'toggle-highlighting',
    ]);
    expect(ours.every(({ description }) => description !== '')).toBe(true);
    expect(ours.filter(({ shortcut }) => shortcut !== '')).toHaveLength(4);
  });

  it('a hover is answered although the worker is stopped', async () => {
    const mention = (await readMentions(page)).find(({ kind, text }) => kind === 'agency' && text.length > 3);
    if (mention === undefined) throw new Error('no agency on the page');
    await stopWorker(session.lens);
    await hoverMention(page, mention.kind, mention.text);
    const card = await waitForCard(session.lens, page);
    expect(card).toBeTruthy();
  });

  it('the badge shows the number of mentions once the reader wants it', async () => {
    const surface = await session.lens.openSurface('library.html');
    const badge = async (): Promise<string[]> =>
      await surface.evaluate(async () => {
        const { chrome } = globalThis as unknown as WorkerScope;
        const tabs = await chrome.tabs.query({});
        return await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
      });
    const save = (badge: boolean) =>
      surface.evaluate(
        (items) => (globalThis as unknown as WorkerScope).chrome.storage.sync.set(items),
        splitChunks(JSON.stringify({ ...DEFAULT_SETTINGS, badge })),
      );
    expect(new Set(await badge())).toEqual(new Set(['']));

    await save(true);
    await page.bringToFront();
    await page.reload();
    const count = (await waitForMentions(page)).length;
    await expect.poll(badge).toContain(String(count));

    await save(false);
    await expect.poll(async () => new Set(await badge())).toEqual(new Set(['']));
    await surface.close();
  });
});
