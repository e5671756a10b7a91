import type { EntityCard } from 'policy-data/records';
import type { CitableClause } from '../citation/cite-box';

/** The first clause of each document on a card, in the card's order: what a reader would cite from it. */
export function citableClauses(card: EntityCard): CitableClause[] {
  const clauses = new Map<string, CitableClause>();
  for (const commitment of card.commitments) {
    const document = card.documents[commitment.documentId];
    if (document && !clauses.has(document.id)) clauses.set(document.id, { document, commitment });
  }
  if (clauses.size === 0 && card.entity.documentId !== null) {
    const document = card.documents[card.entity.documentId];
    if (document) clauses.set(document.id, { document, commitment: null });
  }
  return [...clauses.values()];
}
