import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentTitle } from '../entities/find-instruments';
import type {
  CommitmentRecord,
  Comparator,
  DataSet,
  DocumentRecord,
  EntityKind,
  EntityRecord,
  Level,
  Role,
  ThreadLink,
} from '../records';
import { groupRows } from '../tables/group-rows';
import { readTable, type TextRow } from '../tables/read-table';
import { TABLE_NAMES } from '../tables/tables';

const orNull = (cell: string | undefined) => (cell === undefined || cell === '' ? null : cell);

/** Hash of all tables, hexadecimal: two builds with the same content have the same. */
export function contentHash(directory: string): string {
  const hash = createHash('sha256');
  for (const name of TABLE_NAMES) hash.update(readFileSync(join(directory, 'data', `${name}.csv`)));
  return hash.digest('hex').slice(0, 32);
}

/** Neighbours of each commitment in its threads, before and after: the pairs that the evidence links. */
function threadLinks(directory: string, documentOf: ReadonlyMap<string, string>): Map<string, ThreadLink[]> {
  const relations = new Map(
    readTable(directory, 'threads').map((t) => [t['commitment_id'] ?? '', t['relation'] ?? '']),
  );
  const links = new Map<string, ThreadLink[]>();
  const add = (from: string, to: string, threadId: string, relation: string) => {
    const same = links.get(from) ?? [];
    if (same.some((link) => link.commitmentId === to)) return;
    same.push({ threadId, commitmentId: to, documentId: documentOf.get(to) ?? '', relation });
    links.set(from, same);
  };
  for (const row of readTable(directory, 'thread_evidence')) {
    const earlier = row['earlier_id'] ?? '';
    const later = row['later_id'] ?? '';
    const relation = relations.get(later) ?? '';
    add(earlier, later, row['thread_id'] ?? '', relation);
    add(later, earlier, row['thread_id'] ?? '', relation);
  }
  return links;
}

function documentRecords(directory: string, commitments: ReadonlyMap<string, TextRow[]>): DocumentRecord[] {
  return readTable(directory, 'documents').map((row) => ({
    id: row['id'] ?? '',
    title: row['title'] ?? '',
    documentNumber: orNull(row['document_number']),
    issuer: row['issuer'] ?? '',
    region: row['region'] ?? '',
    regionCode: row['region_code'] ?? '',
    level: (row['level'] || 'national') as Level,
    issuedOn: orNull(row['issued_on']),
    publishedOn: orNull(row['published_on']),
    sourceUrl: orNull(row['source_url']),
    commitmentIds: (commitments.get(row['id'] ?? '') ?? []).map((c) => c['id'] ?? ''),
  }));
}

function commitmentRecords(directory: string, rows: readonly TextRow[]): CommitmentRecord[] {
  const table = (name: string) => groupRows(readTable(directory, name), 'commitment_id');
  const responsibilities = table('responsibilities');
  const targets = table('targets');
  const mentions = table('mentions');
  const damage = table('damage');
  const threads = threadLinks(directory, new Map(rows.map((c) => [c['id'] ?? '', c['document_id'] ?? ''])));
  return rows.map((row) => {
    const id = row['id'] ?? '';
    return {
      id,
      documentId: row['document_id'] ?? '',
      ordinal: Number(row['ordinal']),
      path: row['path'] ?? '',
      heading: orNull(row['heading']),
      text: row['text'] ?? '',
      responsibilities: (responsibilities.get(id) ?? []).map((r) => ({
        surface: r['surface'] ?? '',
        role: (r['role'] ?? 'participant') as Role,
        generic: r['generic'] === 'true',
        entityId: orNull(r['entity_id']),
      })),
      targets: (targets.get(id) ?? []).map((t) => ({
        text: t['text'] ?? '',
        metric: t['metric'] ?? '',
        comparator: orNull(t['comparator']) as Comparator | null,
        value: orNull(t['value']),
        unit: orNull(t['unit']),
        deadline: orNull(t['deadline']),
      })),
      mentions: (mentions.get(id) ?? []).map((m) => ({
        entityId: m['entity_id'] ?? '',
        surface: m['surface'] ?? '',
        start: Number(m['start']),
        end: Number(m['end']),
      })),
      thread: threads.get(id) ?? [],
      damage: (damage.get(id) ?? []).map((d) => ({ start: Number(d['start']), end: Number(d['end']) })),
    };
  });
}

function entityRecords(
  directory: string,
  documents: readonly DocumentRecord[],
  commitments: readonly CommitmentRecord[],
): EntityRecord[] {
  const byTitle = new Map(documents.map((d) => [instrumentTitle(d.title), d]));
  const aliases = groupRows(readTable(directory, 'aliases'), 'entity_id');
  const citations = groupRows(readTable(directory, 'citations'), 'entity_id');
  const commitmentsOf = new Map<string, Set<string>>();
  for (const commitment of commitments) {
    const ids = [
      ...commitment.mentions.map((m) => m.entityId),
      ...commitment.responsibilities.map((r) => r.entityId),
    ];
    for (const id of ids) {
      if (id === null) continue;
      const set = commitmentsOf.get(id);
      if (set) set.add(commitment.id);
      else commitmentsOf.set(id, new Set([commitment.id]));
    }
  }
  return readTable(directory, 'entities').map((row) => {
    const id = row['id'] ?? '';
    const cited = citations.get(id) ?? [];
    const itself = row['kind'] === 'instrument' ? byTitle.get(row['name'] ?? '') : undefined;
    return {
      id,
      kind: (row['kind'] ?? 'agency') as EntityKind,
      name: row['name'] ?? '',
      regionCode: row['region_code'] ?? '',
      level: (row['level'] || 'national') as Level,
      parentId: orNull(row['parent_id']),
      description: orNull(row['description']),
      aliases: [
        ...new Set(
          (aliases.get(id) ?? []).filter((a) => a['source'] !== 'form').map((a) => a['surface'] ?? ''),
        ),
      ],
      commitmentIds: [...(commitmentsOf.get(id) ?? [])],
      documentNumber:
        itself?.documentNumber ?? orNull(cited.find((c) => c['document_number'])?.['document_number']),
      documentId: itself?.id ?? orNull(cited.find((c) => c['cited_document_id'])?.['cited_document_id']),
      citedBy: [...new Set(cited.map((c) => c['document_id'] ?? ''))],
    };
  });
}

/** The tables of a built package, joined as the extension keeps them. */
export function loadDataSet(directory: string): DataSet {
  const rows = readTable(directory, 'commitments');
  const commitments = commitmentRecords(directory, rows);
  const documents = documentRecords(directory, groupRows(rows, 'document_id'));
  const descriptor = JSON.parse(readFileSync(join(directory, 'datapackage.json'), 'utf8')) as {
    version: string;
  };
  return {
    version: descriptor.version,
    hash: contentHash(directory),
    documents,
    commitments,
    entities: entityRecords(directory, documents, commitments),
  };
}
