import { readFileSync } from 'node:fs';
import type { DataSet } from 'policy-data/records';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { askBackground, sendToBackground } from './support/ask-background';
import { builtExtension } from './support/built-extension';
import { stopWorker } from './support/extension-desk';
import { lensSession } from './support/lens-session';

/* The background answers from its database, before it has one, and after it was stopped. */

const NOWHERE = { regionCode: null, documentId: null };

interface Seeded {
  hash: string | null;
  documents: number;
  commitments: number;
  entities: number;
}

/** What the extension's database holds now, read from one of its own pages. */
function readDatabase(surface: Page): Promise<Seeded> {
  return surface.evaluate(
    () =>
      new Promise<Seeded>((resolve, reject) => {
        const opening = indexedDB.open('policy-lens-data');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(['meta', 'documents', 'commitments', 'entities']);
          const marker = tx.objectStore('meta').get('complete');
          const counts = {
            documents: tx.objectStore('documents').count(),
            commitments: tx.objectStore('commitments').count(),
            entities: tx.objectStore('entities').count(),
          };
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            db.close();
            resolve({
              hash: (marker.result as { hash: string } | undefined)?.hash ?? null,
              documents: counts.documents.result,
              commitments: counts.commitments.result,
              entities: counts.entities.result,
            });
          };
        };
      }),
  );
}

async function waitUntilSeeded(surface: Page, hash: string): Promise<Seeded> {
  for (;;) {
    const state = await readDatabase(surface);
    if (state.hash === hash) return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe.each(['chromium', 'firefox'] as const)('the background in %s', (kind) => {
  let surface: Page;
  let shipped: DataSet;
  const session = lensSession(kind, {
    async begin({ lens }) {
      shipped = JSON.parse(readFileSync(`${builtExtension(kind)}/data/records.json`, 'utf8')) as DataSet;
      surface = await lens.openSurface('popup.html');
    },
  });

  const busiest = () => {
    const [first] = shipped.entities.toSorted((a, b) => b.commitmentIds.length - a.commitmentIds.length);
    if (first === undefined) throw new Error('no entity was shipped');
    return first;
  };

  it('answers with the card of an entity', async () => {
    const entity = busiest();
    const [card] = await askBackground(surface, 'entity/cards', { entityIds: [entity.id], context: NOWHERE });
    expect(card?.entity).toEqual(entity);
    expect(card?.total).toBe(entity.commitmentIds.length);
    expect(card?.commitments.length).toBeGreaterThan(0);
    for (const commitment of card?.commitments ?? []) {
      expect(card?.documents[commitment.documentId]?.title).toBeTruthy();
    }
  });

  it('puts the commitments of the reader’s own document first', async () => {
    const entity = busiest();
    const documentOf = new Map(shipped.commitments.map(({ id, documentId }) => [id, documentId]));
    const own = documentOf.get(entity.commitmentIds.at(-1) ?? '') ?? null;
    const context = { regionCode: null, documentId: own };
    const [card] = await askBackground(surface, 'entity/cards', { entityIds: [entity.id], context });
    expect(card?.commitments[0]?.documentId).toBe(own);
  });

  it('seeds its database with all that is shipped, the marker last', async () => {
    expect(await waitUntilSeeded(surface, shipped.hash)).toEqual({
      hash: shipped.hash,
      documents: shipped.documents.length,
      commitments: shipped.commitments.length,
      entities: shipped.entities.length,
    });
  });

  it('answers the same from the database as from the package', async () => {
    const request = { entityIds: [busiest().id], context: NOWHERE };
    await waitUntilSeeded(surface, shipped.hash);
    const fromDatabase = await askBackground(surface, 'entity/cards', request);
    await deleteMarker(surface);
    if (kind === 'chromium') await stopWorker(session.lens);
    expect(await askBackground(surface, 'entity/cards', request)).toEqual(fromDatabase);
    if (kind === 'chromium') await waitUntilSeeded(surface, shipped.hash);
  });

  it.runIf(kind === 'chromium')('answers when it was stopped, again and again', async () => {
    const request = { entityIds: [busiest().id], context: NOWHERE };
    for (let round = 0; round < 3; round++) {
      await stopWorker(session.lens);
      expect(await askBackground(surface, 'entity/cards', request)).toHaveLength(1);
    }
  });

  it('lists documents and searches commitments for the extension’s own pages', async () => {
    expect(await askBackground(surface, 'documents/list', {})).toHaveLength(shipped.documents.length);
    const withTarget = shipped.commitments.filter(({ targets }) => targets.length > 0);
    const found = await askBackground(surface, 'commitments/search', { hasTarget: true, limit: 500 });
    expect(found.total).toBe(withTarget.length);
  });

  it('refuses what is malformed', async () => {
    const answer = await sendToBackground(surface, 'entity/cards', { entityIds: 'all' });
    expect(answer).toMatchObject({ ok: false, code: 'refused' });
  });
});

/** As a seeding that was stopped in the middle leaves the database. */
function deleteMarker(surface: Page): Promise<void> {
  return surface.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('policy-lens-data');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('meta', 'readwrite');
          tx.objectStore('meta').delete('complete');
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
