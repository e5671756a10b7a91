import { COMMITMENTS, DAMAGE, MENTIONS, RESPONSIBILITIES, TARGETS } from './commitment-tables';
import { CITATIONS, DOCUMENTS, REPAIRS } from './document-tables';
import { ALIASES, ENTITIES, THREAD_EVIDENCE, THREADS } from './entity-tables';
import type { TableSchema } from './table-schema';

/** Every table of the package, in the order of `datapackage.json`. */
export const TABLES: readonly TableSchema[] = [
  DOCUMENTS,
  COMMITMENTS,
  RESPONSIBILITIES,
  TARGETS,
  ENTITIES,
  ALIASES,
  MENTIONS,
  CITATIONS,
  THREADS,
  THREAD_EVIDENCE,
  REPAIRS,
  DAMAGE,
];

export const TABLE_NAMES = TABLES.map((table) => table.name);

/** Schema of one table. @throws RangeError for a name that is no table. */
export function tableSchema(name: string): TableSchema {
  const table = TABLES.find((t) => t.name === name);
  if (!table) throw new RangeError(`no such table: ${name}`);
  return table;
}
