import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';

export type TextRow = Record<string, string>;

/** All rows of `DIR/data/<name>.csv`; for tables that fit in memory. */
export function readTable(directory: string, name: string): TextRow[] {
  return parseSync(readFileSync(join(directory, 'data', `${name}.csv`), 'utf8'), {
    columns: true,
    bom: true,
  }) as TextRow[];
}

/** Rows of `DIR/data/<name>.csv` one by one. */
export async function* streamTable(directory: string, name: string): AsyncGenerator<TextRow> {
  const rows = createReadStream(join(directory, 'data', `${name}.csv`)).pipe(
    parse({ columns: true, bom: true }),
  );
  for await (const row of rows) yield row as TextRow;
}
