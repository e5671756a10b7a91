import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseDocument } from '@policy-lens/parser/parse-document';
import { EntityRegistry } from '../entities/entity-registry';
import { documentId, stableHash } from '../ids';
import { writeDescriptor } from '../tables/descriptor';
import { rewriteTable } from '../tables/rewrite-table';
import { writeThreads } from '../threads/write-threads';
import type { IndexedDocument } from './document-index';
import { documentRows } from './document-rows';
import { CitationIndex } from './link-citations';
import { listSources, type SourceFile } from './list-sources';
import { ownCopy } from './own-copy';
import { PackageTables } from './package-tables';

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
  /** Adds the entities that the lexicon describes, also where no source mentions them: the shipped package has them. */
  described?: boolean;
  /** Called after each source. */
  onProgress?: (progress: BuildProgress) => void;
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
  const tables = new PackageTables(directory);
  const registry = new EntityRegistry();
  const documents: IndexedDocument[] = [];
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
    const ranges: Record<string, [number, number]> = {};
    for (const [name, batch] of Object.entries(rows)) ranges[name] = tables.write(name, batch);
    const none: [number, number] = [0, 0];
    const indexed: IndexedDocument = {
      id,
      title: ownCopy(document.title),
      documentNumber: document.documentNumber === null ? null : ownCopy(document.documentNumber),
      regionCode: String(rows.documents[0]?.['region_code'] ?? ''),
      date: document.issuedOn ?? document.publishedOn ?? '',
      ranges: {
        commitments: ranges['commitments'] ?? none,
        mentions: ranges['mentions'] ?? none,
        targets: ranges['targets'] ?? none,
      },
    };
    documents.push(indexed);
    citations.add(indexed);
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

  if (options.described) registry.registerDescribed();
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
  const cited = new Map<string, string[]>();
  await rewriteTable(directory, 'citations', (row) => {
    const citing = row['document_id'] ?? '';
    const found = citations.find(row['title'] ?? '', row['document_number'] || null);
    const id = found === citing ? null : found;
    if (id !== null) cited.set(citing, [...(cited.get(citing) ?? []), id]);
    return { ...row, cited_document_id: id };
  });
  // Before the mentions are rewritten, because the ranges of their rows are those of the first writing.
  Object.assign(rows, writeThreads(directory, { documents, citations: cited, renamed }));
  if (renamed.size > 0) {
    for (const table of ['mentions', 'responsibilities']) {
      await rewriteTable(directory, table, (row) => {
        const id = row['entity_id'] ?? '';
        return { ...row, entity_id: renamed.get(id) ?? id };
      });
    }
  }
  writeDescriptor(directory);
  return { rows, errors, duplicates, commitments };
}
