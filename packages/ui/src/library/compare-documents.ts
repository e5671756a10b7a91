import type { CommitmentRecord, TargetRecord } from 'policy-data/records';

export interface ComparedMetric {
  /** Canonical name of what is measured. */
  metric: string;
  first: TargetRecord[];
  second: TargetRecord[];
}

/**
 * The targets of two sets of commitments, by metric: what both state first, then what only one does, each in
 * the order of the first document's text. What only one states, and without a figure, is left to the text
 * itself. Metrics are compared without white space and quotation marks.
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
  const isFigure = (row: ComparedMetric) =>
    [...row.first, ...row.second].some((target) => target.value !== null);
  const inBoth = (row: ComparedMetric) => row.first.length > 0 && row.second.length > 0;
  return [...rows.values()]
    .filter((row) => isFigure(row) || inBoth(row))
    .sort((a, b) => Number(inBoth(b)) - Number(inBoth(a)));
}
