import { describe, expect, it } from 'vitest';
import { hostOfMatch, isBuiltInOrigin, matchesOfHost } from './sites';

describe('isBuiltInOrigin', () => {
  it.each(['https://www.gov.cn', 'http://gov.cn', 'https://zwfw.hunan.gov.cn:8443', 'https://WWW.GOV.CN'])(
    'holds for %s',
    (origin) => {
      expect(isBuiltInOrigin(origin)).toBe(true);
    },
  );

  it.each(['https://gov.cn.example.com', 'https://notgov.cn', 'https://www.gov.hk', 'null', 'file://', ''])(
    'does not hold for %s',
    (origin) => {
      expect(isBuiltInOrigin(origin)).toBe(false);
    },
  );
});

describe('matchesOfHost', () => {
  it('covers a host and its subdomains', () => {
    expect(matchesOfHost('www.gov.hk')).toEqual(['*://*.www.gov.hk/*']);
    expect(matchesOfHost(' *.GOV.tw ')).toEqual(['*://*.gov.tw/*']);
  });

  it('takes an address of an intranet', () => {
    expect(matchesOfHost('10.0.0.7')).toEqual(['http://10.0.0.7/*', 'https://10.0.0.7/*']);
  });

  it.each(['', 'cn', '*', 'localhost', 'a b.cn', 'http://gov.hk', 'gov.hk/path', 'gov..hk', '*://*/*'])(
    'refuses %j',
    (host) => {
      expect(matchesOfHost(host)).toBeNull();
    },
  );

  it('is undone by hostOfMatch', () => {
    for (const host of ['gov.hk', 'www.legco.gov.hk', '10.0.0.7']) {
      for (const match of matchesOfHost(host) ?? []) expect(hostOfMatch(match)).toBe(host);
    }
  });

  it('has no host for patterns of every site', () => {
    expect(hostOfMatch('<all_urls>')).toBeNull();
    expect(hostOfMatch('*://*/*')).toBeNull();
  });
});
