import type { PageContext } from '@policy-lens/platform/messages';
import type { CommitmentRecord, DocumentRecord, EntityCard } from 'policy-data/records';

/** Why a commitment stands where it does: nearest to the reader's page first. */
export type GroupPlace = 'document' | 'region' | 'others' | 'elsewhere';

export interface DocumentGroup {
  document: DocumentRecord | null;
  commitments: CommitmentRecord[];
}

export interface CommitmentGroup {
  place: GroupPlace;
  /** Documents in the order of their first commitment. */
  documents: DocumentGroup[];
  count: number;
}

/**
 * Splits a card's commitments into this document's own, this region's and the others', keeping the order
 * in which they came. Where the page has no region, there is one group `elsewhere`: nothing is "other"
 * than nowhere.
 */
export function groupCommitments(card: EntityCard, context: PageContext): CommitmentGroup[] {
  const groups = new Map<GroupPlace, CommitmentGroup>();
  for (const place of ['document', 'region', 'others', 'elsewhere'] as const) {
    groups.set(place, { place, documents: [], count: 0 });
  }
  for (const commitment of card.commitments) {
    const document = card.documents[commitment.documentId] ?? null;
    const group = groups.get(placeOf(commitment, document, context));
    if (!group) continue;
    group.count += 1;
    let own = group.documents.find((entry) => entry.commitments[0]?.documentId === commitment.documentId);
    if (!own) {
      own = { document, commitments: [] };
      group.documents.push(own);
    }
    own.commitments.push(commitment);
  }
  return [...groups.values()].filter((group) => group.count > 0);
}

function placeOf(
  commitment: CommitmentRecord,
  document: DocumentRecord | null,
  context: PageContext,
): GroupPlace {
  if (context.documentId !== null && commitment.documentId === context.documentId) return 'document';
  if (context.regionCode === null) return 'elsewhere';
  return document?.regionCode === context.regionCode ? 'region' : 'others';
}

/** The first `limit` commitments of a group, its documents kept apart. */
export function limitGroup(group: CommitmentGroup, limit: number): DocumentGroup[] {
  const shown: DocumentGroup[] = [];
  let room = limit;
  for (const entry of group.documents) {
    if (room <= 0) break;
    shown.push({ document: entry.document, commitments: entry.commitments.slice(0, room) });
    room -= entry.commitments.length;
  }
  return shown;
}
