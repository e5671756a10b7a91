import type { DocumentRecord, EntityRecord } from 'policy-data/records';

/** What the library's views choose from. */
export interface LibraryIndex {
  documents: DocumentRecord[];
  entities: EntityRecord[];
}
