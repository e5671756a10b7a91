import type { CommitmentPage, CommitmentQuery } from '@policy-lens/platform/messages';
import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import type { RecordSource } from '../data-set/record-source';
import { entityIdsOf, namesOf } from './entity-card';

const DEFAULT_LIMIT = 100;

/** Every word of the text, wherever it stands in the commitment, its heading or its parties. */
function containsWords(commitment: CommitmentRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const parties = commitment.responsibilities.map((party) => party.surface).join(' ');
  const haystack = `${commitment.heading ?? ''} ${commitment.text} ${parties}`.toLowerCase();
  return words.every((word) => haystack.includes(word));
}

function hasRole({ entityId, role }: CommitmentQuery, commitment: CommitmentRecord): boolean {
  const parties = commitment.responsibilities.filter(
    (party) =>
      (entityId === undefined || party.entityId === entityId) && (role === undefined || party.role === role),
  );
  if (parties.length > 0) return true;
  // Without a role, an entity that is only mentioned counts too.
  if (role !== undefined) return false;
  return entityId === undefined || commitment.mentions.some((mention) => mention.entityId === entityId);
}

function issuedIn(document: DocumentRecord, year: number): boolean {
  return document.issuedOn?.startsWith(String(year)) ?? false;
}

/**
 * Commitments that fit all of the query, newest document first, in the document's order within. The whole data
 * set is looked through: at a few thousand commitments that takes some milliseconds.
 */
export async function searchCommitments(
  source: RecordSource,
  query: CommitmentQuery,
): Promise<CommitmentPage> {
  const documents = new Map((await source.allDocuments()).map((document) => [document.id, document]));
  const words = (query.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

  const fits = (commitment: CommitmentRecord): boolean => {
    const document = documents.get(commitment.documentId);
    if (document === undefined) return false;
    if (query.documentId !== undefined && document.id !== query.documentId) return false;
    if (query.regionPrefix !== undefined && !document.regionCode.startsWith(query.regionPrefix)) return false;
    if (query.year !== undefined && !issuedIn(document, query.year)) return false;
    if (query.hasTarget === true && commitment.targets.length === 0) return false;
    if (!hasRole(query, commitment)) return false;
    return containsWords(commitment, words);
  };

  const issued = (commitment: CommitmentRecord) => documents.get(commitment.documentId)?.issuedOn ?? '';
  const found = (await source.allCommitments())
    .filter(fits)
    .sort(
      (a, b) =>
        issued(b).localeCompare(issued(a)) ||
        a.documentId.localeCompare(b.documentId) ||
        a.ordinal - b.ordinal,
    );
  const from = query.offset ?? 0;
  const commitments = found.slice(from, from + (query.limit ?? DEFAULT_LIMIT));
  const shown: Record<string, DocumentRecord> = {};
  for (const { documentId } of commitments) {
    const document = documents.get(documentId);
    if (document !== undefined) shown[documentId] = document;
  }
  return {
    commitments,
    documents: shown,
    names: await namesOf(source, entityIdsOf(commitments)),
    total: found.length,
  };
}
