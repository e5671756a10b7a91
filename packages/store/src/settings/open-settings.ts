import { migrateSettings } from './migrate';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { SettingsPort } from './settings-port';
import { fitsField } from './settings-shape';

type Fields = Partial<Omit<Settings, 'version'>>;

export interface SettingsStore {
  read(): Promise<Settings>;
  /**
   * Changes some fields and saves; the others are read again first, so that two pages don't undo each other.
   * What depends on the settings as they are, as a list that grows, is given as a function of them. Throws
   * TypeError where a field doesn't fit, and what the port throws where it can't be saved.
   */
  change(fields: Fields | ((current: Settings) => Fields)): Promise<Settings>;
  /** Calls back with the settings after each change anywhere. Returns a function that stops watching. */
  watch(onChange: (settings: Settings) => void): () => void;
}

/** Settings over a port: `browserSettingsPort` of the platform package, or a memory port in tests. */
export function openSettings(port: SettingsPort): SettingsStore {
  const read = async (): Promise<Settings> => migrateSettings(await readRaw(port));

  return {
    read,
    change(wanted) {
      return port.exclusively(async () => {
        const raw = await readRaw(port);
        const current = migrateSettings(raw);
        const fields = typeof wanted === 'function' ? wanted(current) : wanted;
        for (const [name, value] of Object.entries(fields)) {
          if (!fitsField(name as keyof Settings, value))
            throw new TypeError(`settings: ${name} does not fit`);
        }
        const next = { ...current, ...fields };
        await port.write(isNewer(raw) ? { ...raw, ...next, version: raw.version } : next);
        return next;
      });
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
