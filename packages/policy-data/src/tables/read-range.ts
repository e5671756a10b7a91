import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TextRow } from './read-table';
import { tableSchema } from './tables';

/** Rows of `DIR/data/<name>.csv` between two byte offsets, both at the beginning of a row. */
export function readRange(
  directory: string,
  name: string,
  [start, end]: readonly [number, number],
): TextRow[] {
  if (end <= start) return [];
  const bytes = Buffer.alloc(end - start);
  const file = openSync(join(directory, 'data', `${name}.csv`), 'r');
  try {
    readSync(file, bytes, 0, bytes.length, start);
  } finally {
    closeSync(file);
  }
  return parse(bytes.toString('utf8'), { columns: tableSchema(name).fields.map((f) => f.name) }) as TextRow[];
}
