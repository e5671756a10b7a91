import { migrateSettings } from './migrate';
import type { Settings } from './settings';
import type { SettingsSource } from './settings-port';

export interface SettingsView {
  read(): Promise<Settings>;
  /** Calls back with the settings after each change anywhere. Returns a function that stops watching. */
  watch(onChange: (settings: Settings) => void): () => void;
}

/** Settings to read and follow, for those who never change them. */
export function viewSettings(source: SettingsSource): SettingsView {
  const read = async (): Promise<Settings> => migrateSettings(await readRaw(source));
  return {
    read,
    watch(onChange) {
      return source.watch(() => {
        read().then(onChange, () => undefined);
      });
    },
  };
}

/** What is kept, of any version; null where it can't be read. */
export async function readRaw(source: SettingsSource): Promise<unknown> {
  try {
    return await source.read();
  } catch {
    // Unreadable storage must not stop a page from being read: defaults hold until the next change.
    return null;
  }
}
