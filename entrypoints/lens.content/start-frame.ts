import { nextTurn } from '@policy-lens/page/schedule/next-turn';
import { onInvalidated } from '@policy-lens/platform/invalidation';
import { takeAsShipped } from '@policy-lens/platform/preloaded';
import { runDetached } from '@policy-lens/platform/run';
import { browserSettingsSource } from '@policy-lens/platform/settings-source';
import { settingsForSite } from '@policy-lens/store/settings/effective';
import { viewSettings } from '@policy-lens/store/settings/read-settings';
import { DEFAULT_SETTINGS } from '@policy-lens/store/settings/settings';
import { type LensFiles, startLoading } from './load-lexicon';
import { hostOf } from './page-evidence';
import { readable } from './readable';
import { RunningFrame } from './running-frame';
import { takeOver } from './take-over';

/** Runs the lens in one frame, as the settings for its site say, for as long as the extension lives. */
export async function startFrame(document: Document): Promise<void> {
  const replaced = takeOver(document);
  const store = viewSettings(browserSettingsSource);
  // Both at once: nearly always both are wanted. Frames inside of others may hold nothing to read.
  const isTop = document.defaultView === document.defaultView?.top;
  // In a task of its own: it may be some MB, and the browser runs all scripts in the parser's first task.
  let files: LensFiles | null = isTop
    ? Promise.race([nextTurn(), readable(document)]).then(startLoading)
    : null;
  const reading = store.read();
  const assumed = takeAsShipped() ? DEFAULT_SETTINGS : null;
  let settings = assumed ?? (await reading);
  let running: RunningFrame | null = null;

  const follow = async (): Promise<void> => {
    if (replaced.aborted) return;
    // Switched on again, the site gets a new copy.
    if (!settingsForSite(settings, hostOf(document)).enabled) return withdraw('restore');
    if (running === null) {
      const started = new RunningFrame(document, files, settings, () => withdraw(settings.whenWithdrawn));
      // Held by the frame from now on, which puts them away when it rests.
      files = null;
      running = started;
      await readable(document);
      if (running !== started) return;
    }
    await running.follow(settings);
  };
  const unwatch = store.watch((changed) => {
    settings = changed;
    runDetached('new settings', follow);
  });
  const withdraw = (text: 'restore' | 'keep'): void => {
    unwatch();
    stopWatching();
    running?.stop(text);
    running = null;
  };
  const stopWatching = onInvalidated(() => withdraw(settings.whenWithdrawn));
  replaced.addEventListener('abort', () => withdraw('restore'));
  await follow();
  if (assumed === null || settings !== assumed) return;
  settings = await reading;
  await follow();
}
