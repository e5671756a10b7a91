import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexedDocument } from '../build/document-index';
import { bigrams, dice } from './bigrams';
import { documentPairs } from './document-pairs';
import { longestCommonRun } from './evidence';

const document = (id: string, title: string, regionCode: string, date: string): IndexedDocument => ({
  id,
  title,
  documentNumber: null,
  regionCode,
  date,
  ranges: { commitments: [0, 0], mentions: [0, 0], targets: [0, 0] },
});
const pairs = (documents: IndexedDocument[], cites: [string, string[]][] = []) =>
  documentPairs(documents, new Map(cites)).map(({ earlier, later }) => `${earlier.id}→${later.id}`);

describe('documentPairs', () => {
  test('takes the latest earlier document of the series', () => {
    const documents = [
      document('x', '湖南省2023年数据和政务服务管理工作要点', '430000', '2023-05-01'),
      document('y', '湖南省2024年数据和政务服务管理工作要点', '430000', '2024-05-31'),
      document('z', '湖南省2025年政务服务和数据工作要点', '430000', '2025-03-18'),
    ];
    expect(pairs(documents)).toEqual(['x→y', 'y→z']);
  });

  test('goes from a region to those inside it, not to its neighbours', () => {
    const documents = [
      document('province', '浙江省深化数字政府建设实施方案', '330000', '2022-08-01'),
      document('city', '丽水市深化数字政府建设实施方案', '331100', '2022-11-23'),
      document('other', '湘潭市深化数字政府建设实施方案', '430300', '2022-12-01'),
    ];
    expect(pairs(documents)).toEqual(['province→city']);
  });

  test('takes what is cited, whatever its title', () => {
    const documents = [document('a', '甲', '000000', '2022-01-01'), document('b', '乙', '430000', '')];
    expect(pairs(documents, [['b', ['a']]])).toEqual(['a→b']);
  });

  test('other subjects and undated documents make no series', () => {
    const documents = [
      document('a', '湖南省2024年数据工作要点', '430000', '2024-01-01'),
      document('b', '湖南省2025年林业工作要点', '430000', '2025-01-01'),
      document('c', '湖南省2025年数据工作要点', '430000', ''),
    ];
    expect(pairs(documents)).toEqual([]);
  });
});

const han = fc
  .array(fc.constantFrom('数', '据', '政', '务', '服', '网'), { maxLength: 30 })
  .map((chars) => chars.join(''));

test('longestCommonRun finds what both texts have, and nothing longer is there', () => {
  fc.assert(
    fc.property(han, han, (a, b) => {
      const run = longestCommonRun(a, b);
      const words = a.slice(run.a, run.a + run.length);
      expect(b.slice(run.b, run.b + run.length)).toBe(words);
      for (let at = 0; at + run.length + 1 <= a.length; at++)
        expect(b.includes(a.slice(at, at + run.length + 1))).toBe(false);
    }),
  );
});

test('dice is 1 for the same text, 0 for nothing in common', () => {
  expect(dice(bigrams('政务服务'), bigrams('政务服务'))).toBe(1);
  expect(dice(bigrams('政务服务'), bigrams('数据'))).toBe(0);
});
