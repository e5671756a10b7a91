import { settingsAreSynced } from '@policy-lens/platform/settings-port';
import { grantedHosts, releaseHost, requestHost } from '@policy-lens/platform/site-access';
import type { OptionsPorts } from '@policy-lens/ui/options/options-ports';
import { previewConversion } from '../surface/converters';
import { download } from '../surface/download';
import { settingsStore } from '../surface/show-surface';
import { switchSite } from '../surface/switch-site';

export const optionsPorts: OptionsPorts = {
  read: settingsStore.read,

  write({ version: _version, ...fields }) {
    return settingsStore.change(fields);
  },

  watch: settingsStore.watch,
  grantedHosts,

  async grantHost(host) {
    const granted = await requestHost(host);
    if (granted) await switchSite(host, true);
    return granted;
  },

  async revokeHost(host) {
    // The rule first: pages that are open withdraw when they hear of it.
    await switchSite(host, false);
    await releaseHost(host);
  },

  areSynced: settingsAreSynced,
  preview: previewConversion,

  download,
};
