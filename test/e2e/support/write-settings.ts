import { splitChunks } from '@policy-lens/platform/settings-chunks';
import { DEFAULT_SETTINGS, type Settings } from '@policy-lens/store/settings/settings';
import { extensionDesk } from './extension-desk';
import type { LensBrowser } from './lens-browser';

/** Stores settings as the options page does: the defaults, but for `changes`. */
export async function writeSettings(lens: LensBrowser, changes: Partial<Settings>): Promise<void> {
  const desk = await extensionDesk(lens);
  const chunks = splitChunks(JSON.stringify({ ...DEFAULT_SETTINGS, ...changes }));
  await desk.evaluate(async (items) => {
    interface Api {
      storage: { sync: { set(items: object): Promise<void> } };
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    await (scope.browser ?? scope.chrome).storage.sync.set(items);
  }, chunks);
}
