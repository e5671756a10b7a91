import type { CommitmentRecord, DataSet } from 'policy-data/records';
import type { LinkedEntity } from './record-source';

function leads(commitment: CommitmentRecord, entityId: string): boolean {
  return commitment.responsibilities.some((party) => party.entityId === entityId && party.role === 'lead');
}

/** The data set's entities with references; commitments that the set doesn't hold are left out. */
export function linkEntities({ entities, commitments }: DataSet): LinkedEntity[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  return entities.map((entity) => ({
    entity,
    refs: entity.commitmentIds.flatMap((id) => {
      const commitment = byId.get(id);
      if (commitment === undefined) return [];
      return [{ id, documentId: commitment.documentId, leads: leads(commitment, entity.id) }];
    }),
  }));
}
