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
    return { seen: (await settingsStore.read()).seenVersion, current: extensionVersion() };
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
