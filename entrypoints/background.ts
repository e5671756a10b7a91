import { answerBackground } from '@policy-lens/platform/answer-background';
import { clearBadges, paintBadge } from '@policy-lens/platform/badge';
import { listenForCommands } from '@policy-lens/platform/commands';
import { listenForMenu, makeContextMenu } from '@policy-lens/platform/context-menu';
import { openExtensionPage } from '@policy-lens/platform/extension-page';
import { onBrowserStart, onLifecycle, onSitesChanged } from '@policy-lens/platform/lifecycle';
import { runDetached } from '@policy-lens/platform/run';
import { browserSettingsPort } from '@policy-lens/platform/settings-port';
import { injectIntoOpenPages, syncSiteScripts } from '@policy-lens/platform/site-scripts';
import { openSettings } from '@policy-lens/store/settings/open-settings';
import { defineBackground } from 'wxt/utils/define-background';
import { answers } from './background/answers';
import { dataStore } from './background/data-store';
import { noteSites } from './background/note-sites';
import { tellNews } from './background/tell-news';

/**
 * Holds no state that matters: it may be stopped at any moment, and each message may be the one that wakes it.
 * Every listener is added in the first turn, or a waking event would be lost.
 */
function start(): void {
  answerBackground(answers);
  listenForCommands();
  listenForMenu();

  const settings = openSettings(browserSettingsPort);

  onLifecycle((event) => {
    runDetached('seeding', dataStore.ensureSeeded);
    runDetached('the context menu', makeContextMenu);
    runDetached('the scripts of further sites', syncSiteScripts);
    runDetached('handing over open pages', () => injectIntoOpenPages());
    if (event.kind === 'installed') runDetached('the first run', () => openExtensionPage('first-run.html'));
    if (event.kind === 'updated') runDetached('what is new', () => tellNews(settings, event.from));
  });

  onBrowserStart(() => runDetached('the scripts of further sites', syncSiteScripts));

  onSitesChanged((change) => {
    runDetached('the context menu', makeContextMenu);
    runDetached('the scripts of further sites', async () => {
      await syncSiteScripts();
      await noteSites(settings, change);
      if (change.granted.length > 0) await injectIntoOpenPages(change.granted);
    });
  });

  settings.watch(({ badge }) => {
    if (!badge) runDetached('the badge', clearBadges);
  });
  runDetached('the badge', paintBadge);
}

export default defineBackground({ type: 'module', main: start });
