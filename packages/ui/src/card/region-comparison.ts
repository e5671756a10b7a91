import type { CommitmentRecord, DocumentRecord, EntityCard } from 'policy-data/records';

/** The newest commitment of one region on an entity, for a look from region to region. */
export interface ComparedRegion {
  regionCode: string;
  /** Canonical name. */
  region: string;
  document: DocumentRecord;
  commitment: CommitmentRecord;
}

/**
 * One row per region, in the order of the regions' codes, so that provinces stand as in every official
 * table. Commitments with targets go before those without: figures are what can be compared.
 */
export function compareRegions(card: EntityCard): ComparedRegion[] {
  const rows = new Map<string, ComparedRegion>();
  for (const commitment of card.commitments) {
    const document = card.documents[commitment.documentId];
    if (!document) continue;
    const known = rows.get(document.regionCode);
    if (known && !isBetter(commitment, document, known)) continue;
    rows.set(document.regionCode, {
      regionCode: document.regionCode,
      region: document.region,
      document,
      commitment,
    });
  }
  return [...rows.values()].sort((a, b) => a.regionCode.localeCompare(b.regionCode));
}

function isBetter(commitment: CommitmentRecord, document: DocumentRecord, known: ComparedRegion): boolean {
  const figures = Number(commitment.targets.length > 0) - Number(known.commitment.targets.length > 0);
  if (figures !== 0) return figures > 0;
  return (document.issuedOn ?? '') > (known.document.issuedOn ?? '');
}
