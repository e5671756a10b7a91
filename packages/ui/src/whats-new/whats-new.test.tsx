// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UI_LANGUAGES } from '../messages/languages';
import { type Mounted, mount } from '../testing/mount';
import { structuralViolations } from '../testing/structural-axe';
import { compareVersions, hasNews, newsBetween, RELEASES, type Release } from './releases';
import { WhatsNew } from './whats-new';
import type { WhatsNewPorts } from './whats-new-ports';

const NEWEST = RELEASES[0]?.version ?? '';

let page: Mounted;
afterEach(() => page?.unmount());

function ports(change: Partial<WhatsNewPorts> = {}): WhatsNewPorts {
  return {
    versions: async () => ({ seen: '0.1.0', current: NEWEST }),
    openOptions: vi.fn(),
    openLibrary: vi.fn(),
    finish: vi.fn(async () => undefined),
    ...change,
  };
}

describe('news', () => {
  const version = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'));

  it('order versions as numbers', () => {
    expect(compareVersions('0.10', '0.9.9')).toBeGreaterThan(0);
    expect(compareVersions('1', '1.0.0')).toBe(0);
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      }),
    );
  });

  it('are told once: nothing is new to who has seen the current version', () => {
    fc.assert(
      fc.property(version, version, (seen, current) => {
        expect(hasNews(current, current)).toBe(false);
        expect(hasNews(null, current)).toBe(false);
        for (const release of newsBetween(seen, current)) {
          expect(compareVersions(release.version, seen)).toBeGreaterThan(0);
          expect(compareVersions(release.version, current)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('come only with versions that bring some', () => {
    const releases: Release[] = [
      { version: '2.0.0', points: [] },
      { version: '1.1.0', points: [] },
    ];
    expect(newsBetween('1.1.0', '1.1.9', releases)).toEqual([]);
    expect(newsBetween('1.0.0', '1.9.0', releases).map((release) => release.version)).toEqual(['1.1.0']);
    expect(newsBetween('1.0.0', '2.0.1', releases).map((release) => release.version)).toEqual([
      '2.0.0',
      '1.1.0',
    ]);
  });

  it('stand newest first', () => {
    const versions = RELEASES.map((release) => release.version);
    expect([...versions].sort((a, b) => compareVersions(b, a))).toEqual(versions);
  });
});

describe('the page', () => {
  it('tells what the update brought, where to try it, and ends', async () => {
    const own = ports();
    page = await mount(<WhatsNew language="zh-CN" ports={own} />);
    expect(page.text()).toContain('政策透镜 0.2 有什么新变化');
    await page.click('去任务库看看 ›');
    expect(own.openLibrary).toHaveBeenCalledOnce();
    await page.click('知道了');
    expect(own.finish).toHaveBeenCalledOnce();
  });

  it('says so where there is nothing to tell', async () => {
    const own = ports({ versions: async () => ({ seen: '0.0.1', current: '0.0.1' }) });
    page = await mount(<WhatsNew language="en" ports={own} />);
    expect(page.text()).toContain('Nothing in this version');
  });

  it('can ask again', async () => {
    const versions = vi
      .fn(async () => ({ seen: null, current: NEWEST }))
      .mockRejectedValueOnce(new Error('storage'));
    page = await mount(<WhatsNew language="en" ports={ports({ versions })} />);
    await page.click('Try again');
    expect(page.text()).toContain('Two regions side by side');
  });

  it.each(UI_LANGUAGES)('has no structural violations in %s', async (language) => {
    page = await mount(<WhatsNew language={language} ports={ports()} />);
    expect(await structuralViolations(page.root)).toEqual([]);
  });
});
