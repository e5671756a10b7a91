import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { streamTable, type TextRow } from '../tables/read-table';
import type { TableSchema } from '../tables/table-schema';
import { TABLES } from '../tables/tables';
import { wrongCells } from './check-cells';
import { TextOffsets } from './check-offsets';
import { SourceSpans } from './check-sources';
import { DESCRIPTOR_PROFILE } from './descriptor-profile';
import type { Problem } from './problem';

export interface CheckReport {
  problems: Problem[];
  /** Rows seen in each table. */
  rows: Record<string, number>;
  /** Sources that were found and compared. */
  sources: number;
}

function checkDescriptor(directory: string): Problem[] {
  const file = 'datapackage.json';
  const path = join(directory, file);
  if (!existsSync(path)) return [{ file, line: null, reason: 'is missing' }];
  let descriptor: unknown;
  try {
    descriptor = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return [{ file, line: null, reason: error instanceof Error ? error.message : String(error) }];
  }
  const validate = new Ajv({ allErrors: true, strict: false }).compile(DESCRIPTOR_PROFILE);
  if (validate(descriptor)) return [];
  return (validate.errors ?? []).map((e) => ({
    file,
    line: null,
    reason: `${e.instancePath} ${e.message ?? ''}`,
  }));
}

const keyOf = (fields: readonly string[], row: TextRow) => fields.map((name) => row[name] ?? '').join('\0');

/** Keys of the tables that others refer to, kept while a package is checked. */
class Keys {
  readonly #seen = new Map<string, Set<string>>();

  add(table: string, field: string, value: string): void {
    const name = `${table}.${field}`;
    const set = this.#seen.get(name) ?? new Set();
    this.#seen.set(name, set.add(value));
  }

  has(table: string, field: string, value: string): boolean {
    return this.#seen.get(`${table}.${field}`)?.has(value) ?? false;
  }
}

async function checkTable(
  directory: string,
  table: TableSchema,
  visit: (row: TextRow, line: number) => void,
): Promise<Problem[]> {
  const file = `data/${table.name}.csv`;
  if (!existsSync(join(directory, file))) return [{ file, line: null, reason: 'is missing' }];
  const problems: Problem[] = [];
  const primary = new Set<string>();
  const columns = table.fields.map((f) => f.name).join(',');
  let line = 1;
  try {
    for await (const row of streamTable(directory, table.name)) {
      line++;
      if (line === 2 && Object.keys(row).join(',') !== columns) {
        problems.push({ file, line: 1, reason: `the columns must be ${columns}` });
        break;
      }
      for (const reason of wrongCells(table, row)) problems.push({ file, line, reason });
      const key = keyOf(table.primaryKey, row);
      if (primary.has(key))
        problems.push({ file, line, reason: `repeats the key ${key.replaceAll('\0', ' ')}` });
      primary.add(key);
      visit(row, line);
    }
  } catch (error) {
    problems.push({ file, line, reason: error instanceof Error ? error.message : String(error) });
  }
  return problems;
}

/**
 * Checks a built package: its descriptor by Data Package v2, every cell's type and constraints, primary and foreign keys,
 * offsets in the commitments' texts, and, for the sources found in `sources` (files or folders), their hashes
 * and that every span lies in them.
 */
export async function checkPackage(directory: string, sources: readonly string[] = []): Promise<CheckReport> {
  const problems = checkDescriptor(directory);
  const rows: Record<string, number> = {};
  const keys = new Keys();
  const offsets = new TextOffsets();
  const spans = new SourceSpans(sources);
  const pending: { file: string; line: number; table: string; field: string; value: string; own: string }[] =
    [];
  for (const table of TABLES) {
    const file = `data/${table.name}.csv`;
    rows[table.name] = 0;
    const found = await checkTable(directory, table, (row, line) => {
      rows[table.name] = (rows[table.name] ?? 0) + 1;
      if (row['id']) keys.add(table.name, 'id', row['id']);
      for (const { fields, table: target, references } of table.foreignKeys) {
        const value = row[fields[0] ?? ''] ?? '';
        if (value !== '')
          pending.push({
            file,
            line,
            table: target || table.name,
            field: references[0] ?? 'id',
            value,
            own: fields[0] ?? '',
          });
      }
      for (const reason of [...offsets.visit(table.name, row), ...spans.visit(table.name, row)])
        problems.push({ file, line, reason });
    });
    problems.push(...found);
  }
  for (const { file, line, table, field, value, own } of pending) {
    if (!keys.has(table, field, value))
      problems.push({ file, line, reason: `${own} refers to no ${table}: ${value}` });
  }
  return { problems, rows, sources: spans.count };
}
