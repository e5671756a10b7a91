import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { Settings, SiteRule } from './settings';

/** What holds on one page once the rules for its site are applied. */
export interface SiteSettings {
  enabled: boolean;
  highlighting: boolean;
  variant: DisplayVariant;
}

/** The rule with the longest host that is `host` or a parent domain of it; undefined where none is. */
export function ruleFor(host: string, rules: readonly SiteRule[]): SiteRule | undefined {
  const name = host.toLowerCase();
  let best: SiteRule | undefined;
  for (const rule of rules) {
    const fits = name === rule.host || name.endsWith(`.${rule.host}`);
    if (fits && rule.host.length > (best?.host.length ?? -1)) best = rule;
  }
  return best;
}

/** `host` as `location.hostname` gives it. */
export function settingsForSite(settings: Settings, host: string): SiteSettings {
  const rule = ruleFor(host, settings.sites);
  return {
    enabled: rule?.enabled ?? true,
    highlighting: rule?.highlighting ?? settings.highlighting,
    variant: rule?.variant ?? settings.variant,
  };
}
