import type { PageContext } from '@policy-lens/platform/messages';
import type { CommitmentRecord, DocumentRecord, EntityCard } from 'policy-data/records';
import type { CommitmentRef, LinkedEntity, RecordSource } from '../data-set/record-source';

/** Commitments on one card: more than a person reads there, few enough to send and draw within a blink. */
export const CARD_LIMIT = 60;

type Documents = ReadonlyMap<string, DocumentRecord>;

/** 0 for the reader's own document, 1 for the reader's region, 2 for the rest. */
function distance(ref: CommitmentRef, documents: Documents, context: PageContext): number {
  if (ref.documentId === context.documentId) return 0;
  const region = documents.get(ref.documentId)?.regionCode;
  return region !== undefined && region === context.regionCode ? 1 : 2;
}

/**
 * What matters here first: this document, then this region, then others; within each what the entity leads,
 * then the newest document; within a document its own order, which `refs` come in.
 */
export function orderRefs(
  refs: readonly CommitmentRef[],
  documents: Documents,
  context: PageContext,
): CommitmentRef[] {
  const issued = (ref: CommitmentRef) => documents.get(ref.documentId)?.issuedOn ?? '';
  return refs.toSorted(
    (a, b) =>
      distance(a, documents, context) - distance(b, documents, context) ||
      Number(b.leads) - Number(a.leads) ||
      compareText(issued(b), issued(a)) ||
      compareText(a.documentId, b.documentId),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<T extends { id: string }>(rows: readonly T[]): Record<string, T> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** Ids of all entities that commitments name: parties and mentions. */
export function entityIdsOf(commitments: readonly CommitmentRecord[]): Set<string> {
  const ids = new Set<string>();
  for (const { responsibilities, mentions } of commitments) {
    for (const { entityId } of responsibilities) if (entityId !== null) ids.add(entityId);
    for (const { entityId } of mentions) ids.add(entityId);
  }
  return ids;
}

/** Names by id, of those that the source holds. */
export async function namesOf(source: RecordSource, ids: Iterable<string>): Promise<Record<string, string>> {
  const found = await source.entities([...new Set(ids)]);
  return Object.fromEntries(found.map(({ entity }) => [entity.id, entity.name]));
}

async function composeCard(
  { entity, refs }: LinkedEntity,
  source: RecordSource,
  context: PageContext,
): Promise<EntityCard> {
  const ownDocuments = new Set(refs.map((ref) => ref.documentId));
  if (entity.documentId !== null) ownDocuments.add(entity.documentId);
  for (const id of entity.citedBy) ownDocuments.add(id);
  const known = await source.documents([...ownDocuments]);
  const ordered = orderRefs(refs, new Map(known.map((document) => [document.id, document])), context);
  const commitments = await source.commitments(ordered.slice(0, CARD_LIMIT).map((ref) => ref.id));

  const linkedIds = new Set(commitments.flatMap(({ thread }) => thread.map((link) => link.commitmentId)));
  const threadCommitments = await source.commitments([...linkedIds]);
  const furtherDocuments = new Set(threadCommitments.map((commitment) => commitment.documentId));
  const threadDocuments = await source.documents([...furtherDocuments]);

  const shown = new Set(commitments.map((commitment) => commitment.documentId));
  const behind = (id: string) => shown.has(id) || id === entity.documentId || entity.citedBy.includes(id);
  const related = entityIdsOf(commitments);
  if (entity.parentId !== null) related.add(entity.parentId);
  return {
    entity,
    names: await namesOf(source, related),
    commitments,
    documents: byId([...known.filter((document) => behind(document.id)), ...threadDocuments]),
    threadCommitments: byId(threadCommitments),
    total: refs.length,
  };
}

/**
 * One card for each id that the data set holds, in the order asked for. Cards hold the first CARD_LIMIT
 * commitments; `total` counts all.
 */
export async function entityCards(
  source: RecordSource,
  entityIds: readonly string[],
  context: PageContext,
): Promise<EntityCard[]> {
  const linked = await source.entities([...new Set(entityIds)]);
  return await Promise.all(linked.map((one) => composeCard(one, source, context)));
}
