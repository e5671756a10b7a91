import { groupBy } from '../group-by';

/** Rows by the value of one column, in their order. */
export function groupRows<T extends Record<string, string>>(
  rows: readonly T[],
  column: string,
): Map<string, T[]> {
  return groupBy(rows, (row) => row[column] ?? '');
}
