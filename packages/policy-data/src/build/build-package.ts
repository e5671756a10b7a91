import { EntityRegistry } from '../entities/entity-registry';
import { writeDescriptor } from '../tables/descriptor';
import { rewriteTable } from '../tables/rewrite-table';
import { writeThreads } from '../threads/write-threads';
import { CitationIndex } from './link-citations';
import { listSources } from './list-sources';
import { PackageTables } from './package-tables';
import { SourceReader } from './source-reader';

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

/** Writes the tables of entities and of their aliases. */
function writeEntities(tables: PackageTables, registry: EntityRegistry): void {
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
}

/** Gives citations the package's documents that they mean. @returns those of each document. */
async function linkCitations(directory: string, documents: CitationIndex): Promise<Map<string, string[]>> {
  const cited = new Map<string, string[]>();
  await rewriteTable(directory, 'citations', (row) => {
    const citing = row['document_id'] ?? '';
    const found = documents.find(row['title'] ?? '', row['document_number'] || null);
    const id = found === citing ? null : found;
    if (id !== null) cited.set(citing, [...(cited.get(citing) ?? []), id]);
    return { ...row, cited_document_id: id };
  });
  return cited;
}

/** Puts the ids of united entities into the rows that were written before they were. */
async function renameEntities(directory: string, renamed: ReadonlyMap<string, string>): Promise<void> {
  if (renamed.size === 0) return;
  for (const table of ['mentions', 'responsibilities']) {
    await rewriteTable(directory, table, (row) => {
      const id = row['entity_id'] ?? '';
      return { ...row, entity_id: renamed.get(id) ?? id };
    });
  }
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
  const reader = new SourceReader(tables, registry);
  const errors: SourceError[] = [];
  for (const [index, source] of sources.entries()) {
    try {
      reader.read(source);
    } catch (error) {
      errors.push(errorOf(source.name, error));
    }
    options.onProgress?.({ done: index + 1, total: sources.length, file: source.name });
  }
  if (options.described) registry.registerDescribed();
  const renamed = registry.finish();
  writeEntities(tables, registry);
  const rows = tables.close();
  const { documents, duplicates, commitments } = reader;
  const citations = await linkCitations(directory, new CitationIndex(documents));
  // Before the mentions are rewritten, because the ranges of their rows are those of the first writing.
  Object.assign(rows, writeThreads(directory, { documents, citations, renamed }));
  await renameEntities(directory, renamed);
  writeDescriptor(directory);
  return { rows, errors, duplicates, commitments };
}
