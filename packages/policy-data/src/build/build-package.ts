import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '@policy-lens/parser/parse-document';
import { EntityRegistry } from '../entities/entity-registry';
import { documentId, stableHash } from '../ids';
import { writeDescriptor } from '../tables/descriptor';
import { rewriteTable } from '../tables/rewrite-table';
import { type Row, TableWriter } from '../tables/table-writer';
import { TABLE_NAMES, tableSchema } from '../tables/tables';
import { writeThreads } from '../threads/write-threads';
import { documentRows } from './document-rows';
import { CitationIndex } from './link-citations';
import { listSources, type SourceFile } from './list-sources';

/** A source that could not become rows, and why; the others are built all the same. */
export interface SourceError {
  file: string;
  /** Line of the source, from 1, where the reason points at one. */
  line: number | null;
  reason: string;
}

export interface BuildProgress {
  done: number;
  total: number;
  file: string;
}

export interface BuildReport {
  /** Rows of each table. */
  rows: Record<string, number>;
  errors: SourceError[];
  /** Sources with the bytes of an earlier one, which are left out. */
  duplicates: string[];
  /** Commitments of each source file. */
  commitments: Record<string, number>;
}

export interface BuildOptions {
  /** Called after each source. */
  onProgress?: (progress: BuildProgress) => void;
}

class Tables {
  readonly #writers = new Map<string, TableWriter>();
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(join(directory, 'data'), { recursive: true });
  }

  /** Position in the table's file, in bytes, before the rows. */
  write(name: string, rows: readonly Row[]): number {
    let writer = this.#writers.get(name);
    if (!writer) {
      writer = new TableWriter(tableSchema(name), join(this.#directory, 'data', `${name}.csv`));
      this.#writers.set(name, writer);
    }
    const at = writer.position;
    writer.write(rows);
    return at;
  }

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

function errorOf(file: string, error: unknown): SourceError {
  const line =
    typeof error === 'object' && error !== null && 'line' in error && typeof error.line === 'number'
      ? error.line
      : null;
  return { file, line, reason: error instanceof Error ? error.message : String(error) };
}

/**
 * Builds the data package from files and folders into `directory`: `datapackage.json` and `data/*.csv`. The same
 * input gives the same bytes. Memory grows with the number of distinct entities and a line for each document,
 * not with the text.
 * @throws when a path doesn't exist or `directory` can't be written; a source that can't be read is reported in
 * the result instead.
 */
export async function buildPackage(
  directory: string,
  paths: readonly string[],
  options: BuildOptions = {},
): Promise<BuildReport> {
  const sources = listSources(paths);
  const tables = new Tables(directory);
  const registry = new EntityRegistry();
  const citations = new CitationIndex();
  const errors: SourceError[] = [];
  const duplicates: string[] = [];
  const commitments: Record<string, number> = {};
  const hashes = new Set<string>();
  const ids = new Set<string>();

  const one = (source: SourceFile) => {
    const bytes = readFileSync(source.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (hashes.has(sha256)) {
      duplicates.push(source.name);
      return;
    }
    hashes.add(sha256);
    const document = parseDocument({ name: source.name, bytes });
    let id = documentId(document);
    if (ids.has(id)) id = `${id}-${stableHash([sha256], 6)}`;
    ids.add(id);
    const rows = documentRows(document, { name: source.name, sha256, documentId: id }, registry);
    for (const [name, batch] of Object.entries(rows)) tables.write(name, batch);
    citations.add({ id, title: document.title, documentNumber: document.documentNumber });
    commitments[source.name] = rows.commitments.length;
  };

  for (const [index, source] of sources.entries()) {
    try {
      one(source);
    } catch (error) {
      errors.push(errorOf(source.name, error));
    }
    options.onProgress?.({ done: index + 1, total: sources.length, file: source.name });
  }

  const renamed = registry.finish();
  tables.write(
    'entities',
    registry.entities().map((e) => ({ ...e, region_code: e.regionCode, parent_id: e.parentId })),
  );
  tables.write(
    'aliases',
    registry.aliases().map((a) => ({
      entity_id: a.entityId,
      surface: a.surface,
      region_code: a.regionCode,
      valid_from: a.validFrom,
      valid_until: a.validUntil,
      source: a.source,
    })),
  );
  const rows = tables.close();
  await rewriteTable(directory, 'citations', (row) => {
    const cited = citations.find(row['title'] ?? '', row['document_number'] || null);
    return { ...row, cited_document_id: cited === row['document_id'] ? null : cited };
  });
  if (renamed.size > 0) {
    await rewriteTable(directory, 'mentions', (row) => ({ ...row, entity_id: renamed.get(row['entity_id'] ?? '') ?? row['entity_id'] }));
  }
  Object.assign(rows, await writeThreads(directory));
  writeDescriptor(directory);
  return { rows, errors, duplicates, commitments };
}

