import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import type { DataSet } from 'policy-data/records';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleDataSet } from '../testing/sample-data-set';
import { openDataSetDB } from './data-set-db';
import { openStore, type Store } from './open-store';
import type { RecordSource } from './record-source';
import { isSeeded, seed } from './seed';

const NAME = 'test-data';
const HASH = sampleDataSet().hash;
const readAll = (source: RecordSource) => source.allCommitments();

let opened: Store[] = [];

function open(dataSet: DataSet = sampleDataSet()) {
  const loadPackaged = vi.fn(() => Promise.resolve(dataSet));
  const store = openStore({ hash: dataSet.hash, loadPackaged, name: NAME });
  opened.push(store);
  return { store, loadPackaged };
}

afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  opened = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await deleteDB(NAME);
});

describe('a store', () => {
  it('answers from the package at once, and from the database when it is seeded', async () => {
    const { store, loadPackaged } = open();
    const first = await store.read(readAll);
    expect(await store.ensureSeeded()).toBe(true);
    expect(await store.read(readAll)).toEqual(first);
    expect(loadPackaged).toHaveBeenCalledOnce();

    const next = open();
    expect(await next.store.read(readAll)).toEqual(first);
    expect(next.loadPackaged).not.toHaveBeenCalled();
  });

  it('does not wait for the seeding', async () => {
    const { store } = open();
    await store.read(readAll);
    const db = await openDataSetDB(NAME);
    expect(await isSeeded(db, HASH)).toBe(false);
    db.close();
  });

  it('replaces all rows when the data set is another', async () => {
    await open().store.ensureSeeded();
    const smaller = sampleDataSet('ffeeddcc00112233');
    smaller.commitments = smaller.commitments.slice(0, 2);
    const { store } = open(smaller);
    expect(await store.read(readAll)).toHaveLength(2);
    await store.ensureSeeded();
    expect(await store.read(readAll)).toHaveLength(2);
    const db = await openDataSetDB(NAME);
    expect(await db.count('commitments')).toBe(2);
    expect(await isSeeded(db, HASH)).toBe(false);
    db.close();
  });

  it('seeds once when many ask together', async () => {
    const { store, loadPackaged } = open();
    const results = await Promise.all([
      store.ensureSeeded(),
      store.ensureSeeded(),
      ...Array.from({ length: 5 }, () => store.read(readAll)),
    ]);
    expect(results.slice(0, 2)).toEqual([true, true]);
    expect(loadPackaged).toHaveBeenCalledOnce();
  });

  it('answers from the package when there is no database, as in some private windows', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not allowed', 'SecurityError');
    });
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('not allowed', 'SecurityError');
    });
    const { store } = open();
    expect(await store.read(readAll)).toHaveLength(6);
    expect(await store.ensureSeeded()).toBe(false);
  });

  it('answers from the package when the database is closed under it, and recovers', async () => {
    const { store } = open();
    await store.ensureSeeded();
    let broken = true;
    const question = vi.fn((source: RecordSource) => {
      if (!broken) return readAll(source);
      broken = false;
      return Promise.reject(new DOMException('closing', 'InvalidStateError'));
    });
    expect(await store.read(question)).toHaveLength(6);
    expect(await store.read(readAll)).toHaveLength(6);
  });

  it('says when the packaged records can’t be read, and tries again the next time', async () => {
    const loadPackaged = vi
      .fn<() => Promise<DataSet>>()
      .mockRejectedValueOnce(new Error('broken'))
      .mockRejectedValueOnce(new Error('broken'))
      .mockResolvedValue(sampleDataSet());
    const store = openStore({ hash: HASH, loadPackaged, name: NAME });
    opened.push(store);
    await expect(store.read(readAll)).rejects.toThrow('broken');
    await vi.waitFor(async () => expect(await store.read(readAll)).toHaveLength(6));
  });

  it('does not try to seed for ever', async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { store } = open();
    for (let i = 0; i < 8; i++) {
      expect(await store.read(readAll)).toHaveLength(6);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const attempts = add.mock.calls.length;
    for (let i = 0; i < 4; i++) {
      await store.read(readAll);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(add.mock.calls.length).toBe(attempts);
  });
});

describe('seeding', () => {
  it('that is stopped at any write leaves no marker, and succeeds when repeated', async () => {
    const realPut = IDBObjectStore.prototype.put;
    for (let stopAt = 0; ; stopAt++) {
      let writes = 0;
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        value: unknown,
      ) {
        if (writes++ === stopAt) {
          this.transaction.abort();
          throw new DOMException('stopped', 'AbortError');
        }
        return realPut.call(this, value);
      });
      const db = await openDataSetDB(NAME);
      const stopped = await seed(db, sampleDataSet()).then(
        () => false,
        () => true,
      );
      put.mockRestore();
      expect(await isSeeded(db, HASH)).toBe(!stopped);
      await seed(db, sampleDataSet());
      expect(await isSeeded(db, HASH)).toBe(true);
      expect(await db.count('commitments')).toBe(6);
      expect(await db.count('entities')).toBe(4);
      db.close();
      await deleteDB(NAME);
      if (!stopped) {
        // Three documents, six commitments, four entities and the marker.
        expect(stopAt).toBe(14);
        return;
      }
    }
  });
});

describe('the database', () => {
  it('that a newer version left is made again', async () => {
    const newer = await openDB(NAME, 99, { upgrade: (db) => void db.createObjectStore('else') });
    newer.close();
    const { store } = open();
    expect(await store.ensureSeeded()).toBe(true);
    expect(await store.read(readAll)).toHaveLength(6);
  });

  it('of an older version is emptied, to be seeded anew', async () => {
    await open().store.ensureSeeded();
    await opened[0]?.close();
    const upgraded = await openDataSetDB(NAME, 7);
    expect(await isSeeded(upgraded, HASH)).toBe(false);
    expect(await upgraded.count('entities')).toBe(0);
    await seed(upgraded, sampleDataSet());
    expect(await isSeeded(upgraded, HASH)).toBe(true);
    upgraded.close();
  });

  it('that lacks a store is made again', async () => {
    const damaged = await openDB(NAME, 1, {
      upgrade: (db) => void db.createObjectStore('documents', { keyPath: 'id' }),
    });
    damaged.close();
    expect(await open().store.ensureSeeded()).toBe(true);
  });

  it('gives way to a newer version', async () => {
    const { store } = open();
    await store.ensureSeeded();
    const newer = await openDB(NAME, 99);
    expect(newer.version).toBe(99);
    newer.close();
    expect(await store.read(readAll)).toHaveLength(6);
  });
});
