import { activeTab, reloadTab } from '@policy-lens/platform/active-tab';
import { openExtensionPage, openOptions } from '@policy-lens/platform/extension-page';
import { MessageError } from '@policy-lens/platform/message-error';
import { askPage, isRunning } from '@policy-lens/platform/page-messages';
import { openPanel } from '@policy-lens/platform/panel';
import { releaseHost, requestHost, type SiteAccess, siteAccess } from '@policy-lens/platform/site-access';
import { settingsForSite } from '@policy-lens/store/settings/effective';
import type { PopupPorts, PopupSite } from '@policy-lens/ui/popup/popup-ports';
import { settingsStore } from '../surface/show-surface';
import { switchSite } from '../surface/switch-site';

const ACCESS = {
  'built-in': 'built-in',
  granted: 'granted',
  available: 'grantable',
  impossible: 'closed',
} as const;

/** Asked once: the popup closes when another tab becomes active. */
const tab = activeTab();

/** Known by the time of a click, where asking the browser first would lose the click's right to a permission. */
let known: { access: SiteAccess; tabId: number | null } = { access: { kind: 'impossible' }, tabId: null };

async function site(): Promise<PopupSite> {
  const active = await tab;
  const [access, settings] = await Promise.all([siteAccess(active?.url), settingsStore.read()]);
  known = { access, tabId: active?.id ?? null };
  if (access.kind === 'impossible') return { host: null, access: 'closed', enabled: false };
  const enabled = access.kind !== 'available' && settingsForSite(settings, access.host).enabled;
  return { host: access.host, access: ACCESS[access.kind], enabled };
}

/** How long a content script may take to start or to withdraw once it may or must, in ms. */
const PATIENCE = 2_000;
const LOOK_EVERY = 50;

/** Waits until the page answers, or doesn't any more; whoever asks next finds it as it shall be. */
async function untilPage(tabId: number | null, running: boolean): Promise<void> {
  for (let waited = 0; tabId !== null && waited < PATIENCE; waited += LOOK_EVERY) {
    const answers = await isRunning(tabId);
    if (answers === running) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

export const popupPorts: PopupPorts = {
  site,

  async status() {
    const active = await tab;
    if (active === null) return null;
    try {
      return await askPage(active.id, 'page/status', {});
    } catch (error) {
      if (error instanceof MessageError && error.code === 'unreachable') return null;
      throw error;
    }
  },

  async set(change) {
    const active = await tab;
    if (active === null) throw new MessageError('unreachable', 'there is no page');
    return await askPage(active.id, 'page/set', change);
  },

  async setSite(enabled) {
    const { access } = known;
    if (access.kind === 'impossible') return await site();
    const { host } = access;
    if (enabled && access.kind === 'available' && !(await requestHost(host))) return await site();
    // The rule first: pages that are open withdraw when they hear of it, and then need no permission.
    await switchSite(host, enabled);
    await untilPage(known.tabId, enabled);
    if (!enabled && access.kind === 'granted') await releaseHost(host);
    return await site();
  },

  reloadPage() {
    if (known.tabId !== null) void reloadTab(known.tabId).then(() => window.close());
  },

  openPanel() {
    void openPanel(known.tabId, {}).then(() => window.close());
  },

  openLibrary() {
    void openExtensionPage('library.html').then(() => window.close());
  },

  openOptions() {
    void openOptions().then(() => window.close());
  },
};
