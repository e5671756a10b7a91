import { withSiteEnabled } from '@policy-lens/store/settings/site-rules';
import { settingsStore } from './show-surface';

/** Writes down whether the extension runs on a host and its subdomains; pages that are open hear of it. */
export async function switchSite(host: string, enabled: boolean): Promise<void> {
  await settingsStore.change(({ sites }) => ({ sites: withSiteEnabled(sites, host, enabled) }));
}
