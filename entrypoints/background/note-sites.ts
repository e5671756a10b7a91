import type { SitesChange } from '@policy-lens/platform/lifecycle';
import { hostOfMatch } from '@policy-lens/platform/sites';
import type { SettingsStore } from '@policy-lens/store/settings/open-settings';
import { withSiteEnabled } from '@policy-lens/store/settings/site-rules';

const hostsOf = (patterns: readonly string[]): string[] =>
  patterns.map(hostOfMatch).filter((host) => host !== null);

/**
 * Writes down which sites were allowed or taken back. No browser tells a content script that its site was taken
 * back, and one that runs would go on; the settings are what it listens to.
 */
export async function noteSites(settings: SettingsStore, { granted, taken }: SitesChange): Promise<void> {
  const on = hostsOf(granted);
  const off = hostsOf(taken);
  if (on.length === 0 && off.length === 0) return;
  await settings.change(({ sites }) => {
    const allowed = on.reduce((rules, host) => withSiteEnabled(rules, host, true), sites);
    return { sites: off.reduce((rules, host) => withSiteEnabled(rules, host, false), allowed) };
  });
}
