import type { SettingsPort } from '@policy-lens/store/settings/settings-port';
import browser, { type Storage } from 'webextension-polyfill';
import { joinChunks, SETTINGS_KEY, splitChunks } from './settings-chunks';
import { browserSettingsSource, type Items, isOurs, itemsOf } from './settings-source';

/**
 * All that sync storage takes is 102,400 bytes; a long dictionary goes to local storage instead, and stays on
 * this machine. In bytes, with room for keys.
 */
const SYNC_LIMIT = 90_000;

async function writeArea(area: Storage.StorageArea, chunks: Items): Promise<void> {
  const before = Object.keys(await area.get(null)).filter(isOurs);
  await area.set(chunks);
  const stale = before.filter((key) => !(key in chunks));
  if (stale.length > 0) await area.remove(stale);
}

async function clearArea(area: Storage.StorageArea): Promise<void> {
  const keys = Object.keys(await area.get(null)).filter(isOurs);
  if (keys.length > 0) await area.remove(keys);
}

/** Whether the browser carries the settings to the reader's other machines, as far as it syncs at all. */
export async function settingsAreSynced(): Promise<boolean> {
  return joinChunks(await itemsOf(browser.storage.local)) === null;
}

/** Settings in the browser's synced storage, in local storage where there is no sync or no room. */
export const browserSettingsPort: SettingsPort = {
  ...browserSettingsSource,

  async write(value) {
    const { local, sync } = browser.storage;
    const text = JSON.stringify(value);
    const chunks = splitChunks(text);
    const bytes = new TextEncoder().encode(JSON.stringify(chunks)).length;
    if (bytes <= SYNC_LIMIT) {
      try {
        await writeArea(sync, chunks);
        await clearArea(local);
        return;
      } catch {
        // Over a quota, or no sync at all: keep the reader's choice on this machine.
      }
    }
    await writeArea(local, chunks);
  },

  exclusively: async (work) => await navigator.locks.request(`policy-lens/${SETTINGS_KEY}`, work),
};
