import { migrateSettings } from './migrate';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { SettingsPort } from './settings-port';
import { fitsField } from './settings-shape';

export interface SettingsStore {
  read(): Promise<Settings>;
  /**
   * Changes some fields and saves; the others are read again first, so that two pages don't undo each other.
   * Changes from one store are written one after the other. Throws TypeError where a field doesn't fit.
   */
  change(fields: Partial<Omit<Settings, 'version'>>): Promise<Settings>;
  /** Calls back with the settings after each change anywhere. Returns a function that stops watching. */
  watch(onChange: (settings: Settings) => void): () => void;
}

/** Settings over a port: `browserSettingsPort` of the platform package, or a memory port in tests. */
export function openSettings(port: SettingsPort): SettingsStore {
  let queue: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Settings> => migrateSettings(await readRaw(port));

  const write = async (fields: Partial<Settings>): Promise<Settings> => {
    const raw = await readRaw(port);
    for (const [name, value] of Object.entries(fields)) {
      if (!fitsField(name as keyof Settings, value)) throw new TypeError(`settings: ${name} does not fit`);
    }
    const next = { ...migrateSettings(raw), ...fields };
    await port.write(isNewer(raw) ? { ...raw, ...next, version: raw.version } : next);
    return next;
  };

  return {
    read,
    change(fields) {
      const result = queue.then(() => write(fields));
      queue = result.catch(() => undefined);
      return result;
    },
    watch(onChange) {
      return port.watch(() => {
        read().then(onChange, () => undefined);
      });
    },
  };
}

/** Fields of a newer version, synced from another machine, are carried along unread. */
function isNewer(raw: unknown): raw is { version: number } {
  if (typeof raw !== 'object' || raw === null) return false;
  const { version } = raw as { version?: unknown };
  return typeof version === 'number' && version > DEFAULT_SETTINGS.version;
}

async function readRaw(port: SettingsPort): Promise<unknown> {
  try {
    return await port.read();
  } catch {
    // Unreadable storage must not stop a page from being read: defaults hold until the next change.
    return null;
  }
}
