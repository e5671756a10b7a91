import type { SettingsSource } from '@policy-lens/store/settings/settings-port';
import browser, { type Storage } from 'webextension-polyfill';
import { joinChunks, SETTINGS_KEY } from './settings-chunks';

/** The last text that was read or written whole, in local storage: for when another machine's is half here. */
const COPY_KEY = 'settings-copy';

export type Items = Record<string, unknown>;

export const isOurs = (key: string): boolean => key === SETTINGS_KEY || key.startsWith(`${SETTINGS_KEY}/`);

/** Sync storage can be switched off by policy or by the browser's build. */
export const itemsOf = (area: Storage.StorageArea): Promise<Items> => area.get(null).catch(() => ({}));

/**
 * Settings in the browser's storage, without the means to write them, which content scripts don't need. Local
 * wins where both areas hold settings: it is only there when sync had refused.
 */
export const browserSettingsSource: SettingsSource = {
  async read() {
    const { local, sync } = browser.storage;
    const [here, synced] = await Promise.all([itemsOf(local), itemsOf(sync)]);
    const copy = here[COPY_KEY];
    const text = joinChunks(here) ?? joinChunks(synced);
    if (text === null) return typeof copy === 'string' ? (JSON.parse(copy) as unknown) : null;
    if (text !== copy) local.set({ [COPY_KEY]: text }).catch(() => undefined);
    return JSON.parse(text) as unknown;
  },

  watch(onChange) {
    const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
      if ((area === 'sync' || area === 'local') && Object.keys(changes).some(isOurs)) onChange();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};
