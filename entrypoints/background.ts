import { answerBackground } from '@policy-lens/platform/answer-background';
import { clearBadges, paintBadge } from '@policy-lens/platform/badge';
import { listenForCommands } from '@policy-lens/platform/commands';
import { listenForMenu, makeContextMenu } from '@policy-lens/platform/context-menu';
import { openExtensionPage } from '@policy-lens/platform/extension-page';
import { onBrowserStart, onLifecycle, onSitesChanged } from '@policy-lens/platform/lifecycle';
import { runDetached } from '@policy-lens/platform/run';
import { browserSettingsPort } from '@policy-lens/platform/settings-port';
import { syncSiteScripts } from '@policy-lens/platform/site-scripts';
import { marksAsShipped } from '@policy-lens/store/settings/marks-as-shipped';
import { openSettings } from '@policy-lens/store/settings/open-settings';
import { scriptScopes } from '@policy-lens/store/settings/script-scopes';
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
  const syncSites = (renewed?: readonly string[]): void =>
    runDetached('the scripts of sites', () =>
      syncSiteScripts(async (hosts) => {
        const current = await settings.read();
        return { scopes: scriptScopes(hosts, current.sites), asShipped: marksAsShipped(current) };
      }, renewed),
    );

  onLifecycle((event) => {
    runDetached('seeding', dataStore.ensureSeeded);
    runDetached('the context menu', makeContextMenu);
    // Pages that are open are handed over to this copy.
    syncSites(['<all_urls>']);
    if (event.kind === 'installed') runDetached('the first run', () => openExtensionPage('first-run.html'));
    if (event.kind === 'updated') runDetached('what is new', () => tellNews(settings, event.from));
  });

  onBrowserStart(() => syncSites());

  onSitesChanged((change) => {
    runDetached('the context menu', makeContextMenu);
    runDetached('the rules of sites', async () => {
      await noteSites(settings, change);
      syncSites(change.granted);
    });
  });

  settings.watch(({ badge }) => {
    syncSites();
    if (!badge) runDetached('the badge', clearBadges);
  });
  runDetached('the badge', paintBadge);
}

export default defineBackground({ type: 'module', main: start });
