import { simplify } from '@policy-lens/hanzi/script/simplify';
import type { Repair } from '../model';

/**
 * Applies to `source.slice(start, end)` the repairs that lie within it. `repairs` are in order of the source
 * and disjoint; offsets are UTF-16 offsets in the source.
 */
export function applyRepairs(source: string, start: number, end: number, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let from = start;
  for (let i = firstFrom(repairs, start); i < repairs.length; i++) {
    const repair = repairs[i];
    if (repair === undefined || repair.sourceStart >= end) break;
    if (repair.sourceEnd > end) continue;
    parts.push(source.slice(from, repair.sourceStart), repair.reading);
    from = repair.sourceEnd;
  }
  parts.push(source.slice(from, end));
  return parts.join('');
}

/** The clean text of a span of the source: its repairs applied, in canonical Simplified Chinese. */
export function readSpan(source: string, start: number, end: number, repairs: readonly Repair[]): string {
  return simplify(applyRepairs(source, start, end, repairs));
}

function firstFrom(repairs: readonly Repair[], start: number): number {
  let low = 0;
  let high = repairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((repairs[middle]?.sourceStart ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
