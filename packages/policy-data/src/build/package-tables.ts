import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, TableWriter } from '../tables/table-writer';
import { TABLE_NAMES, tableSchema } from '../tables/tables';

/** The tables of a package that is being built; each file is opened when its first rows come. */
export class PackageTables {
  readonly #writers = new Map<string, TableWriter>();
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(join(directory, 'data'), { recursive: true });
  }

  /** @returns the byte range of the rows in the table's file. */
  write(name: string, rows: readonly Row[]): [start: number, end: number] {
    let writer = this.#writers.get(name);
    if (!writer) {
      writer = new TableWriter(tableSchema(name), join(this.#directory, 'data', `${name}.csv`));
      this.#writers.set(name, writer);
    }
    const start = writer.position;
    writer.write(rows);
    return [start, writer.position];
  }

  /** Closes all files, makes the empty ones, and tells the number of rows of each table. */
  close(): Record<string, number> {
    const rows: Record<string, number> = {};
    for (const name of TABLE_NAMES) {
      this.write(name, []);
      const writer = this.#writers.get(name);
      writer?.close();
      rows[name] = writer?.count ?? 0;
    }
    return rows;
  }
}
