import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import { CardController } from '@policy-lens/page/card/card-controller';
import { connectCard } from '@policy-lens/page/card/connect-card';
import { onInvalidated } from '@policy-lens/platform/invalidation';
import { runDetached } from '@policy-lens/platform/run';
import { browserSettingsPort } from '@policy-lens/platform/settings-port';
import { settingsForSite } from '@policy-lens/store/settings/effective';
import { openSettings } from '@policy-lens/store/settings/open-settings';
import type { Settings } from '@policy-lens/store/settings/settings';
import { answerTopFrame } from './answer-top-frame';
import { CardContents } from './card-content';
import { CardLanguage } from './card-language';
import { createCardView } from './card-view';
import { joinFrames } from './join-frames';
import { FrameLens } from './lens';
import { hostOf } from './page-evidence';
import { parsed } from './parsed';
import { takeOver } from './take-over';

/** Runs the lens in one frame, as the settings for its site say, for as long as the extension lives. */
export async function startFrame(document: Document): Promise<void> {
  const withdrawn = takeOver(document);
  const store = openSettings(browserSettingsPort);
  let settings = await store.read();
  if (withdrawn.aborted) return;
  const site = () => settingsForSite(settings, hostOf(document));
  let running: RunningFrame | null = null;

  const follow = async (): Promise<void> => {
    const { enabled, highlighting, variant } = site();
    if (!enabled) {
      running?.stop('restore');
      running = null;
      return;
    }
    await parsed(document);
    if (withdrawn.aborted) return;
    running ??= runFrame(document, () => settings);
    await running.wish({ highlighting, variant });
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
  withdrawn.addEventListener('abort', () => withdraw('restore'));
  await follow();
}
