import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../build/build-package';
import { shippedSources } from '../build/shipped-sources';
import { packageRoot } from '../package-root';
import type { DataSet } from '../records';
import { readTable } from '../tables/read-table';
import { TABLE_NAMES } from '../tables/tables';
import { exportPackage } from './export-package';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-data-export-'));
  await buildPackage(folder, [shippedSources()], { described: true });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows of a query as objects, with every value as text. */
async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

test('the tables in this package are what its sources give now (else: npm run data -w policy-data)', () => {
  for (const name of TABLE_NAMES) {
    const file = join('data', `${name}.csv`);
    expect(
      readFileSync(join(packageRoot(), file), 'utf8') === readFileSync(join(folder, file), 'utf8'),
      file,
    ).toBe(true);
  }
});

test('Parquet holds the same rows, typed', async () => {
  const out = join(folder, 'parquet');
  await exportPackage(folder, out, 'parquet');
  for (const name of TABLE_NAMES) {
    const [row] = await query(`SELECT count(*)::INTEGER AS n FROM '${out}/${name}.parquet'`);
    expect(row?.['n'], name).toBe(readTable(folder, name).length);
  }
  const types = await query(`DESCRIBE SELECT * FROM '${out}/documents.parquet'`);
  const typeOf = Object.fromEntries(types.map((t) => [t['column_name'], t['column_type']]));
  expect(typeOf).toMatchObject({ region_code: 'VARCHAR', issued_on: 'DATE', is_plan: 'BOOLEAN' });
}, 60_000);

test('CSV copies the package, JSON joins it', async () => {
  await exportPackage(folder, join(folder, 'csv'), 'csv');
  expect(existsSync(join(folder, 'csv', 'datapackage.json'))).toBe(true);
  const [path] = await exportPackage(folder, join(folder, 'json'), 'json');
  const data = JSON.parse(readFileSync(path ?? '', 'utf8')) as DataSet;
  expect(data.documents).toHaveLength(5);
});

test('the tables open in DuckDB without options', async () => {
  for (const name of TABLE_NAMES) {
    const [row] = await query(`SELECT count(*)::INTEGER AS n FROM '${folder}/data/${name}.csv'`);
    expect(row?.['n'], name).toBe(readTable(folder, name).length);
  }
}, 60_000);

describe('worked queries of the README', () => {
  const page = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
  const queries = [...page.matchAll(/```sql\n([\s\S]*?)```/gu)].map((match) => match[1] ?? '');

  test('are three', () => expect(queries).toHaveLength(3));

  test.each(queries.map((sql, index) => [index + 1, sql] as const))(
    'query %i has an answer',
    async (_index, sql) => {
      const rows = await query(sql.replaceAll("'data/", `'${folder}/data/`));
      expect(rows.length).toBeGreaterThan(3);
    },
  );
});
