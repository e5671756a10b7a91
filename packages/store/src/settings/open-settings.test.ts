import { describe, expect, it, vi } from 'vitest';
import { memorySettingsPort } from '../testing/memory-settings-port';
import { openSettings } from './open-settings';
import { DEFAULT_SETTINGS } from './settings';

describe('a settings store', () => {
  it('gives the defaults before anything was saved', async () => {
    expect(await openSettings(memorySettingsPort()).read()).toEqual(DEFAULT_SETTINGS);
  });

  it('changes only the fields that are given', async () => {
    const store = openSettings(memorySettingsPort());
    await store.change({ dwell: 300 });
    expect(await store.change({ variant: 'hk' })).toEqual({ ...DEFAULT_SETTINGS, dwell: 300, variant: 'hk' });
  });

  it('loses nothing when several changes are made at once', async () => {
    const store = openSettings(memorySettingsPort());
    await Promise.all([
      store.change({ dwell: 300 }),
      store.change({ badge: true }),
      store.change({ clean: true }),
    ]);
    expect(await store.read()).toEqual({ ...DEFAULT_SETTINGS, dwell: 300, badge: true, clean: true });
  });

  it('loses nothing when two pages change the same list at once', async () => {
    const port = memorySettingsPort();
    const add = (host: string) =>
      openSettings(port).change(({ sites }) => ({ sites: [...sites, { host, enabled: false }] }));
    await Promise.all([add('a.gov.cn'), add('b.gov.cn')]);
    expect((await openSettings(port).read()).sites.map(({ host }) => host)).toEqual(['a.gov.cn', 'b.gov.cn']);
  });

  it('refuses what doesn’t fit, saves nothing of it, and goes on', async () => {
    const store = openSettings(memorySettingsPort());
    await expect(store.change({ dwell: -1, badge: true })).rejects.toThrow();
    expect(await store.change({ clean: true })).toEqual({ ...DEFAULT_SETTINGS, clean: true });
  });

  it('tells of changes made by another page', async () => {
    const port = memorySettingsPort();
    const heard = vi.fn();
    const stop = openSettings(port).watch(heard);
    await openSettings(port).change({ underline: 'thick' });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, underline: 'thick' }));
    stop();
    await openSettings(port).change({ underline: 'tint' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('keeps what a newer version has saved', async () => {
    const port = memorySettingsPort({ ...DEFAULT_SETTINGS, version: 9, telepathy: true });
    await openSettings(port).change({ dwell: 50 });
    expect(await port.read()).toEqual({ ...DEFAULT_SETTINGS, version: 9, telepathy: true, dwell: 50 });
  });

  it('gives the defaults where storage can’t be read', async () => {
    const port = { ...memorySettingsPort(), read: () => Promise.reject(new Error('disk')) };
    expect(await openSettings(port).read()).toEqual(DEFAULT_SETTINGS);
  });
});
