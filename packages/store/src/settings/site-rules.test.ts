import { describe, expect, it } from 'vitest';
import { ruleFor, settingsForSite } from './effective';
import { DEFAULT_SETTINGS, type SiteRule } from './settings';
import { withSiteEnabled } from './site-rules';

const RULES: SiteRule[] = [
  { host: 'gov.cn', variant: 'tw' },
  { host: 'hunan.gov.cn', highlighting: false },
  { host: 'www.hunan.gov.cn', enabled: false },
];

describe('the rule for a site', () => {
  it.each([
    ['www.hunan.gov.cn', 'www.hunan.gov.cn'],
    ['WWW.HUNAN.GOV.CN', 'www.hunan.gov.cn'],
    ['zwfw.hunan.gov.cn', 'hunan.gov.cn'],
    ['hunan.gov.cn', 'hunan.gov.cn'],
    ['nothunan.gov.cn', 'gov.cn'],
    ['gov.hk', undefined],
  ])('for %s is that of %s', (host, expected) => {
    expect(ruleFor(host, RULES)?.host).toBe(expected);
  });

  it('leaves to the general settings what it doesn’t say', () => {
    const settings = { ...DEFAULT_SETTINGS, sites: RULES };
    expect(settingsForSite(settings, 'zwfw.hunan.gov.cn')).toEqual({
      enabled: true,
      highlighting: false,
      variant: 'original',
    });
    expect(settingsForSite(settings, 'www.gov.cn').variant).toBe('tw');
    expect(settingsForSite(settings, 'www.hunan.gov.cn').enabled).toBe(false);
  });
});

describe('switching a site', () => {
  const isOn = (rules: SiteRule[], host: string) =>
    settingsForSite({ ...DEFAULT_SETTINGS, sites: rules }, host).enabled;

  it('off and on again leaves no rule behind', () => {
    const off = withSiteEnabled([], 'www.gov.cn', false);
    expect(off).toEqual([{ host: 'www.gov.cn', enabled: false }]);
    expect(withSiteEnabled(off, 'www.gov.cn', true)).toEqual([]);
  });

  it('keeps what else its rule says', () => {
    const rules = [{ host: 'www.gov.cn', variant: 'hk' as const }];
    const off = withSiteEnabled(rules, 'www.gov.cn', false);
    expect(off).toEqual([{ host: 'www.gov.cn', variant: 'hk', enabled: false }]);
    expect(withSiteEnabled(off, 'www.gov.cn', true)).toEqual(rules);
  });

  it('on overrules a parent domain that is off', () => {
    const rules = withSiteEnabled([{ host: 'gov.cn', enabled: false }], 'www.gov.cn', true);
    expect(isOn(rules, 'www.gov.cn')).toBe(true);
    expect(isOn(rules, 'www.hunan.gov.cn')).toBe(false);
  });
});
