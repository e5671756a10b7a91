import type { SiteRule } from '@policy-lens/store/settings/settings';

/** Host of what a person types or pastes: a name, or an address; null where it's neither. */
export function hostOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  try {
    const { hostname } = new URL(text.includes('://') ? text : `https://${text}`);
    return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

/** Whether the extension may run on a host without further permission. */
export function isBuiltInHost(host: string): boolean {
  return host === 'gov.cn' || host.endsWith('.gov.cn');
}

/** The rules with one replaced or added; sorted by host, so that the list stands still. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  return [...rules.filter(({ host }) => host !== rule.host), rule].sort((a, b) =>
    a.host.localeCompare(b.host),
  );
}

export function withoutRule(rules: readonly SiteRule[], host: string): SiteRule[] {
  return rules.filter((rule) => rule.host !== host);
}
