import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeSource } from '@policy-lens/parser/read/decode-source';
import { listSources } from '../build/list-sources';
import type { TextRow } from '../tables/read-table';

/** Compares spans with the sources; the documents must be visited first. */
export class SourceSpans {
  readonly #paths: Map<string, string>;
  readonly #lengths = new Map<string, number>();

  constructor(paths: readonly string[]) {
    this.#paths = new Map(listSources(paths).map(({ name, path }) => [name, path]));
  }

  /** Sources that were found and read. */
  get count(): number {
    return this.#lengths.size;
  }

  /** What is wrong with a row of `table`. */
  visit(table: string, row: TextRow): string[] {
    if (table === 'documents') return this.#read(row);
    if (table !== 'commitments' && table !== 'repairs') return [];
    const length = this.#lengths.get(row['document_id'] ?? '');
    const [start, end] = [Number(row['source_start']), Number(row['source_end'])];
    if (start > end || start < 0) return ['its source span is turned around'];
    return length !== undefined && end > length
      ? [`its source span ends after the source (${end} > ${length})`]
      : [];
  }

  #read(row: TextRow): string[] {
    const name = row['source_file'] ?? '';
    const path = this.#paths.get(name);
    if (path === undefined) return [];
    const bytes = readFileSync(path);
    this.#lengths.set(row['id'] ?? '', decodeSource(bytes, name).length);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return sha256 === row['source_sha256'] ? [] : [`${name} is another file now: its SHA-256 is ${sha256}`];
  }
}
