import { expect, it } from 'vitest';
import { readTableDeadline } from './table-deadline';

it.each([
  ['2025年6月底', '2025', '06'],
  ['2025年12月31日前', '2025', '12-31'],
  ['6月底前', null, '06'],
  ['２０２５年底', '2025', ''],
  ['2025.12', '2025', '12'],
  ['年底前', null, ''],
  ['二季度末', null, '06'],
  ['2025年第四季度', '2025', '12'],
  ['2025年3月—2026年9月', '2025', null],
  ['上半年', null, '06'],
])('%s', (cell, year, rest) => {
  const found = readTableDeadline(cell);
  if (rest === null) expect(found).toEqual({ year: '2026', rest: '09' });
  else expect(found).toEqual({ year, rest });
});

it.each(['长期坚持', '持续推进', '', '—', '立行立改'])('%s gives no time', (cell) => {
  expect(readTableDeadline(cell)).toBeNull();
});
