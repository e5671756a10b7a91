import { migrateV1ToV2 } from './migrations/v1-to-v2';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { salvageSettings } from './settings-shape';

/** From version n (index n - 1) to version n + 1. A released step is never edited; a change is a new step. */
const STEPS = [migrateV1ToV2] as const;

function versionOf(raw: unknown): number | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { version } = raw as { version?: unknown };
  return Number.isInteger(version) && (version as number) >= 1 ? (version as number) : null;
}

/**
 * Settings of any version as the newest.
 *
 * What can't be read is replaced by its default, so that one bad entry doesn't cost the rest.
 * A version from the future (synced from a newer install) is read as far as it is understood; the caller
 * must not write it back unasked, see `openSettings`.
 */
export function migrateSettings(raw: unknown): Settings {
  const version = versionOf(raw);
  if (version === null) return DEFAULT_SETTINGS;
  let value = raw;
  try {
    for (const step of STEPS.slice(version - 1)) value = step(value);
  } catch {
    return DEFAULT_SETTINGS;
  }
  return salvageSettings({ ...(value as object), version: DEFAULT_SETTINGS.version }, DEFAULT_SETTINGS);
}
