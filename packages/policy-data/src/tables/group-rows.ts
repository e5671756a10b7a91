/** Rows by the value of one column, in their order. */
export function groupRows<T extends Record<string, string>>(
  rows: readonly T[],
  column: string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const value = row[column] ?? '';
    const same = groups.get(value);
    if (same) same.push(row);
    else groups.set(value, [row]);
  }
  return groups;
}
