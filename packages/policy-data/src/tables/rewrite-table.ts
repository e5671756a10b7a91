import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { streamTable, type TextRow } from './read-table';
import { type Row, TableWriter } from './table-writer';
import { tableSchema } from './tables';

/** Changes a table's rows one by one, for what only the whole package can tell. Memory doesn't grow with the table. */
export async function rewriteTable(
  directory: string,
  name: string,
  change: (row: TextRow) => Row,
): Promise<void> {
  const path = join(directory, 'data', `${name}.csv`);
  const changed = new TableWriter(tableSchema(name), `${path}.new`);
  for await (const row of streamTable(directory, name)) changed.write([change(row)]);
  changed.close();
  renameSync(`${path}.new`, path);
}
