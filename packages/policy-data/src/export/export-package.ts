import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadDataSet } from '../assets/data-set';
import { TABLES } from '../tables/tables';

export const EXPORT_FORMATS = ['csv', 'parquet', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const SQL_TYPE = { string: 'VARCHAR', integer: 'INTEGER', boolean: 'BOOLEAN', date: 'DATE' } as const;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** One Parquet file a table, typed as the schema says, by DuckDB. */
async function writeParquet(directory: string, out: string): Promise<string[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const written: string[] = [];
  try {
    for (const table of TABLES) {
      const columns = table.fields.map((f) => `${quoted(f.name)}: ${quoted(SQL_TYPE[f.type])}`).join(', ');
      const from = quoted(resolve(directory, 'data', `${table.name}.csv`));
      const to = resolve(out, `${table.name}.parquet`);
      await connection.run(
        `COPY (SELECT * FROM read_csv(${from}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns}})) TO ${quoted(to)} (FORMAT parquet, COMPRESSION zstd)`,
      );
      written.push(to);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return written;
}

/**
 * Writes the tables of a built package in another form into `out`: `csv` copies them with their descriptor,
 * `parquet` makes one file a table, `json` makes `records.json`, the joined records of `records.ts`.
 * Parquet needs the optional dependency `@duckdb/node-api`.
 * @returns the files written.
 */
export async function exportPackage(directory: string, out: string, format: ExportFormat): Promise<string[]> {
  mkdirSync(out, { recursive: true });
  if (format === 'parquet') return writeParquet(directory, out);
  if (format === 'json') {
    const path = join(out, 'records.json');
    writeFileSync(path, `${JSON.stringify(loadDataSet(directory))}\n`);
    return [path];
  }
  mkdirSync(join(out, 'data'), { recursive: true });
  const files = ['datapackage.json', ...TABLES.map((table) => join('data', `${table.name}.csv`))];
  for (const file of files) copyFileSync(join(directory, file), join(out, file));
  return files.map((file) => join(out, file));
}
