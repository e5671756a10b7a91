import { describe, expect, it } from 'vitest';
import { findEntities } from '../entities/find-entities';
import { CROSS_REGION_2025, PORTAL_2024, UPGRADE_2025, XIANGYIBAN } from '../testing/sample-cards';
import { commitmentsInView } from './commitments-in-view';
import { outlineOf } from './outline';

describe('findEntities', () => {
  const named = (name: string, aliases: string[] = []) => ({ ...XIANGYIBAN, id: name, name, aliases });
  it('puts names that begin so first, then shorter ones', () => {
    const found = findEntities(
      [named('湖南省数据局'), named('数据局办公室'), named('数据局'), named('别的')],
      '数据局',
    );
    expect(found.map(({ name }) => name)).toEqual(['数据局', '数据局办公室', '湖南省数据局']);
  });
  it('looks into aliases, whatever their case', () => {
    expect(findEntities([named('湘易办', ['湘易办APP'])], 'app')).toHaveLength(1);
  });
});

describe('outlineOf', () => {
  it('keeps the plan’s order and cuts at its first level', () => {
    const first = { ...PORTAL_2024, id: 'a', ordinal: 0, path: '' };
    const parts = outlineOf([CROSS_REGION_2025, UPGRADE_2025, first]);
    expect(parts.map((part) => [part.label, part.commitments.map(({ ordinal }) => ordinal)])).toEqual([
      ['', [0]],
      ['八', [31, 32]],
    ]);
  });
});

describe('commitmentsInView', () => {
  const passages = ['32. 推进“湘易办(bàn)”迭代 升级。推动实现“湘易办”超级服务端融合', '关于我们'];
  it('knows a clause by its beginning, whatever stands between its letters', () => {
    expect(commitmentsInView([CROSS_REGION_2025, UPGRADE_2025], passages)).toEqual([UPGRADE_2025.id]);
  });
  it('takes no short heading for a passage', () => {
    expect(commitmentsInView([{ ...CROSS_REGION_2025, heading: '关于', text: '关于我' }], passages)).toEqual(
      [],
    );
  });
});
