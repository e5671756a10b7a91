import type { IDBPDatabase } from 'idb';
import type { DataSetDB } from './data-set-db';
import type { RecordSource } from './record-source';

/** Answers from a seeded database; rejects with the database's errors. */
export function databaseSource(db: IDBPDatabase<DataSetDB>): RecordSource {
  async function many<S extends 'documents' | 'commitments' | 'entities'>(
    storeName: S,
    ids: readonly string[],
  ): Promise<DataSetDB[S]['value'][]> {
    if (ids.length === 0) return [];
    const store = db.transaction(storeName).store;
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    return rows.filter((row) => row !== undefined);
  }

  return {
    entities: (ids) => many('entities', ids),
    commitments: (ids) => many('commitments', ids),
    documents: (ids) => many('documents', ids),
    allEntities: async () => (await db.getAll('entities')).map((linked) => linked.entity),
    allDocuments: () => db.getAll('documents'),
    allCommitments: () => db.getAll('commitments'),
  };
}
