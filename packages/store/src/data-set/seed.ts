import type { IDBPDatabase } from 'idb';
import type { DataSet } from 'policy-data/records';
import type { DataSetDB } from './data-set-db';
import { linkEntities } from './link-entities';

/** Rows of one transaction: few enough to commit quickly, many enough that commits cost nothing. */
const ROWS = 1_000;

/** The data are packaged and can be seeded again: a commit need not reach the disk to count. */
const RELAXED = { durability: 'relaxed' } as const;

async function putAll<S extends 'documents' | 'commitments' | 'entities' | 'meta'>(
  db: IDBPDatabase<DataSetDB>,
  storeName: S,
  rows: readonly DataSetDB[S]['value'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    const tx = db.transaction(storeName, 'readwrite', RELAXED);
    const puts = rows.slice(from, from + ROWS).map(async (row) => tx.store.put(row));
    await Promise.all([tx.done, ...puts]);
  }
}

/** Whether the database holds exactly the data set with this hash, whole. */
export async function isSeeded(db: IDBPDatabase<DataSetDB>, hash: string): Promise<boolean> {
  return (await db.get('meta', 'complete'))?.hash === hash;
}

/**
 * Replaces all rows by those of the data set. May be stopped at any point and begun again: the marker goes
 * first, with the old rows, and comes back last. Rejects with the database's error.
 */
export async function seed(db: IDBPDatabase<DataSetDB>, dataSet: DataSet): Promise<void> {
  const emptying = db.transaction(['meta', 'documents', 'commitments', 'entities'], 'readwrite', RELAXED);
  const clearings = [...emptying.objectStoreNames].map(async (name) => emptying.objectStore(name).clear());
  await Promise.all([emptying.done, ...clearings]);
  await putAll(db, 'documents', dataSet.documents);
  await putAll(db, 'commitments', dataSet.commitments);
  await putAll(db, 'entities', linkEntities(dataSet));
  await putAll(db, 'meta', [{ key: 'complete', hash: dataSet.hash }]);
}
