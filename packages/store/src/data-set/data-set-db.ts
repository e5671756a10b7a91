import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import type { LinkedEntity } from './record-source';

/** Its key says which data set the rows are; it is there only while they are whole. */
export interface CompleteMarker {
  key: 'complete';
  hash: string;
}

export interface DataSetDB extends DBSchema {
  documents: { key: string; value: DocumentRecord };
  commitments: { key: string; value: CommitmentRecord };
  entities: { key: string; value: LinkedEntity };
  meta: { key: string; value: CompleteMarker };
}

/** A cache of packaged data: it may be deleted at any time. What readers make has a database of its own. */
export const DATA_SET_DB = 'policy-lens-data';

/** Raised when the stores change; there is nothing to migrate, the rows are seeded anew. */
const VERSION = 1;

/** Another context that holds an older version open may never close it. In ms. */
const OPEN_TIMEOUT = 3_000;

const STORES = ['documents', 'commitments', 'entities', 'meta'] as const;

async function openOnce(name: string, version: number): Promise<IDBPDatabase<DataSetDB>> {
  const opening = openDB<DataSetDB>(name, version, {
    upgrade(db) {
      for (const store of db.objectStoreNames) db.deleteObjectStore(store);
      db.createObjectStore('documents', { keyPath: 'id' });
      db.createObjectStore('commitments', { keyPath: 'id' });
      db.createObjectStore('entities', { keyPath: 'entity.id' });
      db.createObjectStore('meta', { keyPath: 'key' });
    },
    // A newer version of the extension wants to upgrade: out of its way.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Should it open after all, nobody will use it.
      opening.then((db) => db.close()).catch(() => undefined);
      reject(new Error(`${name} did not open in ${OPEN_TIMEOUT} ms`));
    }, OPEN_TIMEOUT);
  });
  const db = await Promise.race([opening, late]).finally(() => clearTimeout(timer));
  if (STORES.every((store) => db.objectStoreNames.contains(store))) return db;
  db.close();
  throw new Error(`${name} lacks stores`);
}

/**
 * Opens the database. One that can't be opened (damaged files, or left by a newer version) is deleted and made
 * again; throws when that fails too, as in a private window that allows no database.
 */
export async function openDataSetDB(
  name: string = DATA_SET_DB,
  version: number = VERSION,
): Promise<IDBPDatabase<DataSetDB>> {
  try {
    return await openOnce(name, version);
  } catch {
    const deletion = deleteDB(name);
    // A blocked deletion waits for other contexts; the open below then fails by its own time-out.
    await Promise.race([deletion, new Promise((resolve) => setTimeout(resolve, OPEN_TIMEOUT))]);
    return await openOnce(name, version);
  }
}
