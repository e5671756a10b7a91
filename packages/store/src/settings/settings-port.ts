/**
 * Where settings are kept, as plain JSON of any version: `@policy-lens/platform/settings-port` in a browser,
 * `memorySettingsPort` in tests.
 */
export interface SettingsPort {
  /** Null where nothing was ever saved. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
  /** Calls back after any change, own ones included. Returns a function that stops watching. */
  watch(onChange: () => void): () => void;
}
