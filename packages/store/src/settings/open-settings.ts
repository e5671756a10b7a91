import { migrateSettings } from './migrate';
import { readRaw, type SettingsView, viewSettings } from './read-settings';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { SettingsPort } from './settings-port';
import { fitsField } from './settings-shape';

type Fields = Partial<Omit<Settings, 'version'>>;

export interface SettingsStore extends SettingsView {
  /**
   * Changes some fields and saves; the others are read again first, so that two pages don't undo each other.
   * What depends on the settings as they are, as a list that grows, is given as a function of them. Throws
   * TypeError where a field doesn't fit, and what the port throws where it can't be saved.
   */
  change(fields: Fields | ((current: Settings) => Fields)): Promise<Settings>;
}

/** Settings over a port: `browserSettingsPort` of the platform package, or a memory port in tests. */
export function openSettings(port: SettingsPort): SettingsStore {
  return {
    ...viewSettings(port),
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
  };
}

/** Fields of a newer version, synced from another machine, are carried along unread. */
function isNewer(raw: unknown): raw is { version: number } {
  if (typeof raw !== 'object' || raw === null) return false;
  const { version } = raw as { version?: unknown };
  return typeof version === 'number' && version > DEFAULT_SETTINGS.version;
}
