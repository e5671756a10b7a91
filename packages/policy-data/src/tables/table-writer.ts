import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { TableSchema } from './table-schema';

export type Cell = string | number | boolean | null | undefined;
export type Row = Record<string, Cell>;

/**
 * Appends rows to a CSV file: UTF-8, header row, RFC 4180 quoting, `\n`, booleans `true`/`false`, missing values
 * empty. Rows go to the file as they come, none is kept.
 */
export class TableWriter {
  readonly #file: number;
  readonly #columns: string[];
  /** Rows written so far. */
  count = 0;
  /** Bytes written so far: where the next row begins. */
  position = 0;

  constructor(table: TableSchema, path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(path, 'w');
    this.#columns = table.fields.map((f) => f.name);
    this.#append(stringify([this.#columns]));
  }

  write(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    const cells = rows.map((row) =>
      this.#columns.map((name) => {
        const value = row[name];
        return typeof value === 'boolean' ? String(value) : (value ?? '');
      }),
    );
    this.#append(stringify(cells));
    this.count += rows.length;
  }

  close(): void {
    closeSync(this.#file);
  }

  #append(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.position += bytes.length;
  }
}
