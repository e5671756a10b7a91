import type { SettingsPort } from '@policy-lens/store/settings/settings-port';
import browser, { type Storage } from 'webextension-polyfill';
import { joinChunks, SETTINGS_KEY, splitChunks } from './settings-chunks';

/**
 * All that sync storage takes is 102,400 bytes; a long dictionary goes to local storage instead, and stays on
 * this machine. In bytes, with room for keys.
 */
const SYNC_LIMIT = 90_000;

const isOurs = (key: string): boolean => key === SETTINGS_KEY || key.startsWith(`${SETTINGS_KEY}/`);

async function readArea(area: Storage.StorageArea): Promise<string | null> {
  try {
    return joinChunks(await area.get(null));
  } catch {
    // Sync storage can be switched off by policy or by the browser's build.
    return null;
  }
}

async function writeArea(area: Storage.StorageArea, chunks: Record<string, unknown>): Promise<void> {
  const before = Object.keys(await area.get(null)).filter(isOurs);
  await area.set(chunks);
  const stale = before.filter((key) => !(key in chunks));
  if (stale.length > 0) await area.remove(stale);
}

async function clearArea(area: Storage.StorageArea): Promise<void> {
  const keys = Object.keys(await area.get(null)).filter(isOurs);
  if (keys.length > 0) await area.remove(keys);
}

/**
 * Settings in the browser's synced storage, in local storage where there is no sync or no room. Local wins
 * where both hold settings: it is only there when sync had refused.
 */
export const browserSettingsPort: SettingsPort = {
  async read() {
    const { local, sync } = browser.storage;
    const [kept, synced] = await Promise.all([readArea(local), readArea(sync)]);
    const text = kept ?? synced;
    return text === null ? null : (JSON.parse(text) as unknown);
  },

  async write(value) {
    const chunks = splitChunks(JSON.stringify(value));
    const bytes = new TextEncoder().encode(JSON.stringify(chunks)).length;
    if (bytes <= SYNC_LIMIT) {
      try {
        await writeArea(browser.storage.sync, chunks);
        await clearArea(browser.storage.local);
        return;
      } catch {
        // Over a quota, or no sync at all: keep the reader's choice on this machine.
      }
    }
    await writeArea(browser.storage.local, chunks);
  },

  watch(onChange) {
    const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
      if ((area === 'sync' || area === 'local') && Object.keys(changes).some(isOurs)) onChange();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};
