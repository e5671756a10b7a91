import type { ParsedTarget } from '../model';
import { metricBefore } from './metric';
import { numeralValue } from './numerals';

type Worded = Pick<ParsedTarget, 'metric' | 'comparator' | 'value' | 'unit'>;

const RANK =
  /(?:进入|位居|位列|居|跻身|保持|力争|排名|列)(?:在|到)?(?:全国|全省|全市|全区|中部|西部|东部|同类城市|世界|全球|国内)*(前|第)([一二两三四五六七八九十]+|[0-9]+)(?:名|位|强)?(?:$|[,、以])/;
const COVERAGE = /全覆盖(?=$|[、和及与])/;
const DOUBLING = /翻(?:一|两|[0-9])?番/;

/** Targets of a clause (scan form) that stand in words: 全国前九, 全覆盖, 翻一番. */
export function findWordedTargets(clause: string): Worded[] {
  const found: Worded[] = [];
  const rank = RANK.exec(clause);
  const place = rank ? numeralValue(rank[2] ?? '') : null;
  if (rank && place !== null) {
    found.push({
      metric: metricBefore(clause.slice(0, rank.index)),
      comparator: '<=',
      value: String(place),
      unit: '名',
    });
  }
  const coverage = COVERAGE.exec(clause);
  if (coverage) {
    const metric = metricBefore(clause.slice(0, coverage.index));
    if (metric !== '') found.push({ metric: `${metric}覆盖`, comparator: '=', value: '全覆盖', unit: null });
  }
  const doubling = DOUBLING.exec(clause);
  if (doubling) {
    found.push({
      metric: metricBefore(clause.slice(0, doubling.index)),
      comparator: '>=',
      value: doubling[0],
      unit: null,
    });
  }
  return found;
}
