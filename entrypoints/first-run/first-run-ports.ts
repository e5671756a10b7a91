import { askBackground } from '@policy-lens/platform/background-messages';
import { closeThisTab, extensionVersion } from '@policy-lens/platform/extension-page';
import type { FirstRunPorts } from '@policy-lens/ui/first-run/first-run-ports';
import { settingsStore } from '../surface/show-surface';

export const firstRunPorts: Omit<FirstRunPorts, 'converterFor'> = {
  read: settingsStore.read,

  write({ version: _version, ...fields }) {
    return settingsStore.change(fields);
  },

  async cardsNamed(name) {
    const entities = await askBackground('entities/list', {});
    const entityIds = entities.filter((entity) => entity.name === name).map(({ id }) => id);
    if (entityIds.length === 0) return [];
    return await askBackground('entity/cards', {
      entityIds,
      context: { regionCode: null, documentId: null },
    });
  },

  async finish() {
    await settingsStore.change({ seenVersion: extensionVersion() });
    await closeThisTab();
  },
};
