import type { SiteRule } from './settings';

/**
 * The rules after switching a host on or off. Switching on takes away only what switches it off, and a rule
 * that says nothing any more goes; a parent domain that is off is overruled.
 */
export function withSiteEnabled(rules: readonly SiteRule[], host: string, enabled: boolean): SiteRule[] {
  const { enabled: _before, ...rest } = rules.find((rule) => rule.host === host) ?? { host };
  const others = rules.filter((rule) => rule.host !== host);
  const parentIsOff = others.some((rule) => rule.enabled === false && host.endsWith(`.${rule.host}`));
  if (!enabled || parentIsOff) return [...others, { ...rest, enabled }];
  return Object.keys(rest).length > 1 ? [...others, rest] : others;
}
