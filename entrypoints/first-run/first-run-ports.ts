import { closeThisTab, extensionVersion } from '@policy-lens/platform/extension-page';
import type { FirstRunPorts } from '@policy-lens/ui/first-run/first-run-ports';
import { converterFor } from '../surface/converters';
import { settingsStore } from '../surface/show-surface';

export const firstRunPorts: FirstRunPorts = {
  read: settingsStore.read,

  write({ version: _version, ...fields }) {
    return settingsStore.change(fields);
  },

  converterFor,

  async finish() {
    await settingsStore.change({ seenVersion: extensionVersion() });
    await closeThisTab();
  },
};
