import { describe, expect, it } from 'vitest';
import { marksAsShipped } from './marks-as-shipped';
import { DEFAULT_SETTINGS, type Settings } from './settings';

const withChange = (change: Partial<Settings>): boolean => marksAsShipped({ ...DEFAULT_SETTINGS, ...change });

describe('the look of pages', () => {
  it('is as shipped while nothing that changes it is chosen', () => {
    expect(withChange({})).toBe(true);
    expect(
      withChange({ seenVersion: '1.0.0', badge: true, sites: [{ host: 'a.gov.cn', enabled: false }] }),
    ).toBe(true);
  });

  it.each<Partial<Settings>>([
    { highlighting: false },
    { variant: 'tw' },
    { underline: 'thick' },
    { firstMentionOnly: true },
    { kinds: { ...DEFAULT_SETTINGS.kinds, platform: false } },
    { sites: [{ host: 'a.gov.cn', variant: 'original' }] },
    { sites: [{ host: 'a.gov.cn', highlighting: false }] },
  ])('is not with %j', (change) => {
    expect(withChange(change)).toBe(false);
  });
});
