import { join } from 'node:path';
import type { IndexedDocument } from '../build/document-index';
import { stableHash } from '../ids';
import { type Row, TableWriter } from '../tables/table-writer';
import { tableSchema } from '../tables/tables';
import { documentPairs } from './document-pairs';
import { type Evidence, evidenceOf } from './evidence';
import { matchCommitments } from './match-commitments';
import { comparedTargets, type Relation, relationOf } from './relation';
import { type ThreadCommitment, threadCommitments } from './thread-commitment';

interface Link {
  earlier: string;
  later: string;
  relation: Relation;
  evidence: Evidence[];
}

export interface ThreadInput {
  documents: readonly IndexedDocument[];
  /** Ids of the package's documents that each document cites. */
  citations: ReadonlyMap<string, readonly string[]>;
  /** New entity ids by those in the mentions table. */
  renamed: ReadonlyMap<string, string>;
}

function findLinks(directory: string, { documents, citations, renamed }: ThreadInput): Link[] {
  const links: Link[] = [];
  /** The document that a commitment is taken up from: one only. */
  const followed = new Map<string, string>();
  let last: { id: string; commitments: ThreadCommitment[] } | undefined;
  const read = (document: IndexedDocument) => {
    if (last?.id !== document.id)
      last = { id: document.id, commitments: threadCommitments(directory, document, renamed) };
    return last.commitments;
  };
  for (const pair of documentPairs(documents, citations)) {
    const later = read(pair.later);
    const earlier = threadCommitments(directory, pair.earlier, renamed);
    for (const match of matchCommitments(earlier, later)) {
      const from = followed.get(match.later.id);
      if (from !== undefined && from !== pair.earlier.id) continue;
      followed.set(match.later.id, pair.earlier.id);
      const targets = comparedTargets(match.earlier, match.later);
      links.push({
        earlier: match.earlier.id,
        later: match.later.id,
        relation: relationOf(match.earlier, match.later, targets),
        evidence: evidenceOf(match.earlier, match.later, targets),
      });
    }
  }
  return links;
}

/** Threads from links: what links join, in whatever order. The relation of a commitment is that of its best link. */
function threadRows(
  links: readonly Link[],
  order: ReadonlyMap<string, number>,
): { threads: Row[]; evidence: Row[] } {
  const best = new Map<string, Link>();
  for (const link of links) if (!best.has(link.later)) best.set(link.later, link);
  const root = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  const earliest = (a: string, b: string) =>
    ((order.get(a) ?? 0) - (order.get(b) ?? 0) || (a < b ? -1 : 1)) < 0;
  for (const { earlier, later } of links) {
    const [a, b] = [rootOf(earlier), rootOf(later)];
    if (a !== b) root.set(earliest(a, b) ? b : a, earliest(a, b) ? a : b);
  }
  const members = new Map<string, Set<string>>();
  for (const id of links.flatMap(({ earlier, later }) => [earlier, later])) {
    const set = members.get(rootOf(id)) ?? new Set();
    members.set(rootOf(id), set.add(id));
  }
  const threadId = (first: string) => `th${stableHash([first], 10)}`;
  const threads: Row[] = [];
  for (const [first, set] of [...members].sort(([a], [b]) => (threadId(a) < threadId(b) ? -1 : 1))) {
    const ordered = [...set].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || (a < b ? -1 : 1));
    for (const [ordinal, id] of ordered.entries()) {
      threads.push({
        thread_id: threadId(first),
        commitment_id: id,
        ordinal,
        relation: best.get(id)?.relation ?? 'first',
      });
    }
  }
  const evidence = links.flatMap((link) =>
    link.evidence.map((e) => ({
      thread_id: threadId(rootOf(link.later)),
      earlier_id: link.earlier,
      later_id: link.later,
      kind: e.kind,
      earlier_start: e.earlier.start,
      earlier_end: e.earlier.end,
      later_start: e.later.start,
      later_end: e.later.end,
      note: e.note,
    })),
  );
  evidence.sort((a, b) => (a.thread_id === b.thread_id ? 0 : a.thread_id < b.thread_id ? -1 : 1));
  return { threads, evidence };
}

/**
 * Writes the tables `threads` and `thread_evidence` from the other tables in `directory`. Two documents are in
 * memory at a time.
 * @returns rows written, by table.
 */
export function writeThreads(directory: string, input: ThreadInput): Record<string, number> {
  const links = findLinks(directory, input);
  const dates = new Map(input.documents.map((d) => [d.id, d.date]));
  const documentsInOrder = [...input.documents].sort((a, b) => {
    const [x, y] = [dates.get(a.id) ?? '', dates.get(b.id) ?? ''];
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
  });
  const place = new Map(documentsInOrder.map((d, index) => [d.id, index]));
  const order = new Map<string, number>();
  const linked = new Set(links.flatMap(({ earlier, later }) => [earlier, later]));
  for (const document of linked.size > 0 ? documentsInOrder : []) {
    for (const commitment of threadCommitments(directory, document, input.renamed)) {
      if (linked.has(commitment.id)) order.set(commitment.id, place.get(document.id) ?? 0);
    }
  }
  const { threads, evidence } = threadRows(links, order);
  const counts: Record<string, number> = {};
  for (const [name, rows] of Object.entries({ threads, thread_evidence: evidence })) {
    const writer = new TableWriter(tableSchema(name), join(directory, 'data', `${name}.csv`));
    writer.write(rows);
    writer.close();
    counts[name] = rows.length;
  }
  return counts;
}
