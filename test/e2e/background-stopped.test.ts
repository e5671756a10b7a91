import { readFileSync } from 'node:fs';
import type { DataSet } from 'policy-data/records';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { askBackground } from './support/ask-background';
import { builtExtension } from './support/built-extension';
import { waitForCard } from './support/card-view';
import { extensionWorker, stopWorker } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { pressShortcut } from './support/press-shortcut';

/*
 * Chromium stops the worker whenever it likes: before a key, a search, an answer of the panel, a saved setting,
 * and while the database is being filled.
 */

describe('with the worker stopped', () => {
  const session = lensSession('chromium');
  const stop = () => stopWorker(session.lens);

  it('a key converts the page, and after another stop a key opens the next card', async () => {
    const page = await session.openMarked('hunan-2024', 'hant');
    const before = await page.evaluate(() => document.body.innerHTML);
    await stop();
    await pressShortcut(session.lens, page, 'Alt+Shift+S');
    await page.waitForFunction((html) => document.body.innerHTML !== html, {}, before);
    await stop();
    await pressShortcut(session.lens, page, 'Alt+Period');
    expect(await waitForCard(session.lens, page)).toBeTruthy();
    await page.close();
  });

  it('the library finds, and finds again', async () => {
    const library = await session.lens.openSurface('library.html');
    await library.waitForSelector('.pl-results .pl-commitment');
    const foundAll = (word: string) =>
      library.waitForFunction(
        (wanted) => {
          const found = [...document.querySelectorAll('.pl-results .pl-commitment')];
          return found.length > 0 && found.every((item) => item.textContent?.includes(wanted));
        },
        {},
        word,
      );
    for (const word of ['湘易办', '粤省事']) {
      await stop();
      await library.$eval('input[type=search]', (field) => {
        (field as HTMLInputElement).select();
      });
      await library.type('input[type=search]', word);
      await foundAll(word);
    }
    await library.close();
  });

  it('the panel shows details', async () => {
    const page = await session.openMarked('hunan-2024', 'hans');
    const worker = await extensionWorker(session.lens);
    const tabId = await worker.evaluate(
      'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
    );
    const panel = await session.lens.openSurface(`sidepanel.html?tab=${String(tabId)}`);
    await panel.waitForSelector('.pl-entity-row');
    await stop();
    await panel.$eval('.pl-entity-row .pl-icon-button', (button) => (button as HTMLElement).click());
    await panel.waitForSelector('.pl-commitment');
    await panel.close();
    await page.close();
  });

  it('a saved setting reaches the open page', async () => {
    const page = await session.openMarked('hunan-2024', 'hans');
    const options = await session.lens.openSurface('options.html');
    await options.waitForSelector('input[name=underline]');
    const marked = () =>
      page.evaluate(() =>
        [...CSS.highlights].filter(([, highlight]) => highlight.size > 0).map(([name]) => name),
      );
    const before = await marked();
    await stop();
    await options.evaluate(() =>
      document.querySelectorAll<HTMLInputElement>('input[name=underline]')[1]?.click(),
    );
    await page.bringToFront();
    await expect.poll(marked).not.toEqual(before);
    await options.close();
    await page.close();
  });
});

interface Rows {
  hash: string | null;
  counts: number[];
}

/** What the extension's database holds; emptied first of its marker and of every second row where `damage`. */
function database(surface: Page, damage: boolean): Promise<Rows> {
  return surface.evaluate(
    (harm) =>
      new Promise<Rows>((resolve, reject) => {
        const names = ['documents', 'commitments', 'entities'];
        const opening = indexedDB.open('policy-lens-data');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction([...names, 'meta'], 'readwrite');
          if (harm) {
            tx.objectStore('meta').clear();
            let even = false;
            tx.objectStore('commitments').openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (cursor === null) return;
              even = !even;
              if (even) cursor.delete();
              cursor.continue();
            };
          }
          const marker = tx.objectStore('meta').get('complete');
          const counts = names.map((name) => tx.objectStore(name).count());
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            db.close();
            const hash = (marker.result as { hash: string } | undefined)?.hash ?? null;
            resolve({ hash, counts: counts.map(({ result }) => result) });
          };
        };
      }),
    damage,
  );
}

describe('filling the database', () => {
  const session = lensSession('chromium');

  it('may be stopped at any moment: nothing half is ever answered, and the next start finishes', async () => {
    const shipped = JSON.parse(
      readFileSync(`${builtExtension('chromium')}/data/records.json`, 'utf8'),
    ) as DataSet;
    const whole = [shipped.documents.length, shipped.commitments.length, shipped.entities.length];
    const surface = await session.lens.openSurface('library.html');
    const filled = () => expect.poll(() => database(surface, false));
    await filled().toEqual({ hash: shipped.hash, counts: whole });

    await stopWorker(session.lens);
    for (const pause of [0, 20, 60, 120, 200, 300]) {
      await database(surface, true);
      const found = await askBackground(surface, 'commitments/search', {});
      expect(found.total).toBe(shipped.commitments.length);
      await new Promise((resolve) => setTimeout(resolve, pause));
      await stopWorker(session.lens);
      const left = await database(surface, false);
      if (left.hash !== null) expect(left).toEqual({ hash: shipped.hash, counts: whole });
    }
    const found = await askBackground(surface, 'commitments/search', {});
    expect(found.total).toBe(shipped.commitments.length);
    await filled().toEqual({ hash: shipped.hash, counts: whole });
    await surface.close();
  });
});
