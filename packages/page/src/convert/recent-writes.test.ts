import { describe, expect, it } from 'vitest';
import { RecentWrites } from './recent-writes';

describe('RecentWrites', () => {
  it('finds what stood in place of a text', () => {
    const writes = new RecentWrites();
    writes.remember('發展', { original: '发展' }, 9);
    expect(writes.find('發展')).toEqual({ original: '发展' });
    expect(writes.find('發')).toBeUndefined();
  });

  it('tells nothing where two originals gave the same, for good', () => {
    const writes = new RecentWrites();
    for (const original of ['台灣', '臺灣', '台灣']) writes.remember('台湾', { original }, 9);
    expect(writes.find('台湾')).toBeUndefined();
  });

  it('takes the absence of an original where one of two records has none', () => {
    const writes = new RecentWrites<{ original: string | null }>();
    writes.remember('p lang zh-Hant', { original: 'zh' }, 9);
    writes.remember('p lang zh-Hant', { original: null }, 9);
    writes.remember('p lang zh-Hant', { original: 'zh' }, 9);
    expect(writes.find('p lang zh-Hant')).toEqual({ original: null });
  });

  it('forgets the oldest, and not what was found or written again', () => {
    const writes = new RecentWrites();
    for (const text of ['甲', '乙', '丙', '丁']) writes.remember(text, { original: text }, 9);
    writes.find('甲');
    writes.remember('乙', { original: '乙' }, 2);
    expect(writes.find('丁')).toBeUndefined();
    expect(writes.find('丙')).toBeUndefined();
    expect(writes.find('甲')).toBeDefined();
    expect(writes.find('乙')).toBeDefined();
  });
});
