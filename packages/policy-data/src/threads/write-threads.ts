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
  const followed = new Set<string>();
  let last: { id: string; commitments: ThreadCommitment[] } | undefined;
  const read = (document: IndexedDocument) => {
    if (last?.id !== document.id) last = { id: document.id, commitments: threadCommitments(directory, document, renamed) };
    return last.commitments;
  };
  for (const pair of documentPairs(documents, citations)) {
    const later = read(pair.later);
    const earlier = threadCommitments(directory, pair.earlier, renamed);
    for (const match of matchCommitments(earlier, later)) {
      if (followed.has(match.later.id)) continue;
      followed.add(match.later.id);
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

/** Threads from links: each commitment follows one at most, so that every chain has one beginning. */
function threadRows(links: readonly Link[], order: ReadonlyMap<string, number>): { threads: Row[]; evidence: Row[] } {
  const byLater = new Map(links.map((link) => [link.later, link]));
  const rootOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let link = byLater.get(at); link && !seen.has(at); link = byLater.get(at)) {
      seen.add(at);
      at = link.earlier;
    }
    return at;
  };
  const members = new Map<string, Set<string>>();
  for (const { earlier, later } of links) {
    const root = rootOf(later);
    const set = members.get(root) ?? new Set([root]);
    members.set(root, set.add(earlier).add(later));
  }
  const threadId = (root: string) => `th${stableHash([root], 10)}`;
  const threads: Row[] = [];
  for (const [root, set] of [...members].sort(([a], [b]) => (threadId(a) < threadId(b) ? -1 : 1))) {
    const ordered = [...set].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || (a < b ? -1 : 1));
    for (const [ordinal, id] of ordered.entries()) {
      threads.push({ thread_id: threadId(root), commitment_id: id, ordinal, relation: byLater.get(id)?.relation ?? 'first' });
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
