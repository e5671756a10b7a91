import { readFileSync } from 'node:fs';
import { decodeSource } from '@policy-lens/parser/read/decode-source';
import { listSources } from '../build/list-sources';
import type { RepairRecord, SourceEdition } from '../records';
import { groupRows } from '../tables/group-rows';
import { readTable } from '../tables/read-table';

/** The sources of a built package with their clauses and repairs; `paths` are those that it was built from. */
export function sourceEditions(directory: string, paths: readonly string[]): SourceEdition[] {
  const files = new Map(listSources(paths).map(({ name, path }) => [name, path]));
  const commitments = groupRows(readTable(directory, 'commitments'), 'document_id');
  const repairs = groupRows(readTable(directory, 'repairs'), 'document_id');
  return readTable(directory, 'documents').map((row) => {
    const documentId = row['id'] ?? '';
    const name = row['source_file'] ?? '';
    const path = files.get(name);
    if (path === undefined) throw new Error(`${name}: not among the sources`);
    return {
      documentId,
      script: (row['script'] ?? 'mixed') as SourceEdition['script'],
      text: decodeSource(readFileSync(path), name),
      clauses: Object.fromEntries(
        (commitments.get(documentId) ?? []).map((clause) => [clause['id'] ?? '', spanOf(clause)]),
      ),
      repairs: (repairs.get(documentId) ?? [])
        .map((repair) => ({
          ...spanOf(repair),
          kind: (repair['kind'] ?? 'damage') as RepairRecord['kind'],
          reading: repair['reading'] ?? '',
        }))
        .sort((a, b) => a.start - b.start || a.end - b.end),
    };
  });
}

function spanOf(row: Record<string, string>): { start: number; end: number } {
  return { start: Number(row['source_start']), end: Number(row['source_end']) };
}
