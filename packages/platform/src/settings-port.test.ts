import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_KEY } from './settings-chunks';

type Items = Record<string, unknown>;

/** One area of the browser's storage, with the limits that sync storage has. */
class FakeArea {
  items: Items = {};
  refuse: string | null = null;
  constructor(readonly itemLimit: number) {}
  get = (): Promise<Items> => Promise.resolve(structuredClone(this.items));
  set = (items: Items): Promise<void> => {
    if (this.refuse !== null) return Promise.reject(new Error(this.refuse));
    for (const [key, value] of Object.entries(items)) {
      const bytes = new TextEncoder().encode(key + JSON.stringify(value)).length;
      if (bytes > this.itemLimit) return Promise.reject(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    }
    Object.assign(this.items, structuredClone(items));
    return Promise.resolve();
  };
  remove = (keys: string[]): Promise<void> => {
    for (const key of keys) delete this.items[key];
    return Promise.resolve();
  };
}

const { storage } = vi.hoisted(() => ({ storage: {} as Record<'sync' | 'local', FakeArea> }));
vi.mock('webextension-polyfill', () => ({ default: { storage } }));
const { browserSettingsPort: port, settingsAreSynced } = await import('./settings-port');

const long = (letter: string) => ({ dictionary: letter.repeat(5_000) });
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  storage.sync = new FakeArea(8_192);
  storage.local = new FakeArea(Number.POSITIVE_INFINITY);
});

describe('settings in the browser’s storage', () => {
  it('are null before anything was saved', async () => {
    expect(await port.read()).toBeNull();
    expect(await settingsAreSynced()).toBe(true);
  });

  it.each([{ dwell: 120 }, long('政')])('are synced, and come back', async (value) => {
    await port.write(value);
    expect(await port.read()).toEqual(value);
    expect(await settingsAreSynced()).toBe(true);
  });

  it('leave nothing of a longer writing behind', async () => {
    await port.write(long('政'));
    await port.write({ dwell: 1 });
    expect(Object.keys(storage.sync.items)).toEqual([SETTINGS_KEY]);
  });

  it('that are too long for sync are kept here, until they are shorter', async () => {
    const huge = { dictionary: '政'.repeat(60_000) };
    await port.write({ dwell: 1 });
    await port.write(huge);
    expect(await port.read()).toEqual(huge);
    expect(await settingsAreSynced()).toBe(false);
    await port.write({ dwell: 2 });
    expect(await port.read()).toEqual({ dwell: 2 });
    expect(await settingsAreSynced()).toBe(true);
    expect(Object.keys(storage.local.items).filter((key) => key.startsWith(`${SETTINGS_KEY}/`))).toEqual([]);
  });

  it('that sync refuses, by a quota or because writes come too fast, are kept here', async () => {
    await port.write({ dwell: 1 });
    storage.sync.refuse = 'MAX_WRITE_OPERATIONS_PER_MINUTE';
    await port.write({ dwell: 2 });
    expect(await port.read()).toEqual({ dwell: 2 });
  });

  it('say so when nothing can be written, and stay as they were', async () => {
    await port.write({ dwell: 1 });
    storage.sync.refuse = 'no sync';
    storage.local.refuse = 'disk full';
    await expect(port.write({ dwell: 2 })).rejects.toThrow('disk full');
    expect(await port.read()).toEqual({ dwell: 1 });
  });

  it('of which another machine has sent only half are those that were whole the last time', async () => {
    await port.write(long('政'));
    await port.read();
    await settled();
    const mine = structuredClone(storage.sync.items);
    await port.write(long('策'));
    const theirs = storage.sync.items;
    storage.sync.items = { ...theirs, [`${SETTINGS_KEY}/1`]: mine[`${SETTINGS_KEY}/1`] };
    expect(await port.read()).toEqual(long('政'));
    storage.sync.items = theirs;
    expect(await port.read()).toEqual(long('策'));
  });

  it('are read from local storage where sync can’t be read', async () => {
    storage.local.items = { [SETTINGS_KEY]: { text: '{"dwell":3}' } };
    storage.sync.get = () => Promise.reject(new Error('switched off'));
    expect(await port.read()).toEqual({ dwell: 3 });
  });
});
