import type { SettingsPort } from '../settings/settings-port';

/** Settings that live as long as the object, for tests. */
export function memorySettingsPort(initial: unknown = null): SettingsPort {
  let text = JSON.stringify(initial);
  let queue: Promise<unknown> = Promise.resolve();
  const watchers = new Set<() => void>();
  return {
    read: () => Promise.resolve(JSON.parse(text) as unknown),
    write(value) {
      text = JSON.stringify(value);
      for (const watcher of watchers) watcher();
      return Promise.resolve();
    },
    exclusively(work) {
      const result = queue.then(work);
      queue = result.catch(() => undefined);
      return result;
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
