/** Where settings are read from, as plain JSON of any version. */
export interface SettingsSource {
  /** Null where nothing was ever saved. */
  read(): Promise<unknown>;
  /** Calls back after any change, own ones included. Returns a function that stops watching. */
  watch(onChange: () => void): () => void;
}

/**
 * Where settings are kept, as plain JSON of any version: `@policy-lens/platform/settings-port` in a browser,
 * `memorySettingsPort` in tests.
 */
export interface SettingsPort extends SettingsSource {
  /** Rejects where it can't be kept; what was kept before is still there then. */
  write(value: unknown): Promise<void>;
  /** Runs one piece of work at a time, among all contexts of the extension. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}
