import type { CommitmentRecord, DocumentRecord, EntityRecord } from 'policy-data/records';

/** What ordering a card needs to know of a commitment without reading it. */
export interface CommitmentRef {
  id: string;
  documentId: string;
  /** Whether the entity leads it. */
  leads: boolean;
}

/** An entity with its commitments' references, in the order of `commitmentIds`. */
export interface LinkedEntity {
  entity: EntityRecord;
  refs: CommitmentRef[];
}

/**
 * Where records come from: IndexedDB once it is seeded, the packaged file before that. Ids that the data set
 * doesn't hold are left out of the answers; order follows the ids asked for.
 */
export interface RecordSource {
  entities(ids: readonly string[]): Promise<LinkedEntity[]>;
  commitments(ids: readonly string[]): Promise<CommitmentRecord[]>;
  documents(ids: readonly string[]): Promise<DocumentRecord[]>;
  allEntities(): Promise<EntityRecord[]>;
  allDocuments(): Promise<DocumentRecord[]>;
  /** All commitments, ordered by their ids; for searching. */
  allCommitments(): Promise<CommitmentRecord[]>;
}
