import {
  closeThisTab,
  extensionVersion,
  openExtensionPage,
  openOptions,
} from '@policy-lens/platform/extension-page';
import type { WhatsNewPorts } from '@policy-lens/ui/whats-new/whats-new-ports';
import { settingsStore } from '../surface/show-surface';

export const whatsNewPorts: WhatsNewPorts = {
  async versions() {
    // By the time it is read the update counts as seen; the background says since when.
    const since = new URLSearchParams(location.search).get('since');
    return { seen: since ?? (await settingsStore.read()).seenVersion, current: extensionVersion() };
  },

  openOptions() {
    void openOptions();
  },

  openLibrary() {
    void openExtensionPage('library.html');
  },

  async finish() {
    await settingsStore.change({ seenVersion: extensionVersion() });
    await closeThisTab();
  },
};
