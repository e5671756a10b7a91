import type { CommitmentRecord, TargetRecord } from 'policy-data/records';

export interface ComparedMetric {
  /** Canonical name of what is measured. */
  metric: string;
  first: TargetRecord[];
  second: TargetRecord[];
}

/**
 * The targets of two sets of commitments, by metric: what both state first, then what only one does, each in
 * the order of the first document's text. Metrics are compared without white space and quotation marks.
 */
export function compareTargets(
  first: readonly CommitmentRecord[],
  second: readonly CommitmentRecord[],
): ComparedMetric[] {
  const rows = new Map<string, ComparedMetric>();
  const add = (side: 'first' | 'second', commitments: readonly CommitmentRecord[]) => {
    for (const target of commitments.flatMap((commitment) => commitment.targets)) {
      const key = target.metric.replace(/[\s“”「」"]/gu, '');
      if (key === '') continue;
      const row = rows.get(key) ?? { metric: target.metric, first: [], second: [] };
      row[side].push(target);
      rows.set(key, row);
    }
  };
  add('first', first);
  add('second', second);
  const inBoth = (row: ComparedMetric) => Number(row.first.length > 0 && row.second.length > 0);
  return [...rows.values()].sort((a, b) => inBoth(b) - inBoth(a));
}
