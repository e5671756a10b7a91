import type { IDBPDatabase } from 'idb';
import type { DataSet } from 'policy-data/records';
import { type DataSetDB, openDataSetDB } from './data-set-db';
import { databaseSource } from './database-source';
import { packagedSource } from './packaged-source';
import type { RecordSource } from './record-source';
import { isSeeded, seed } from './seed';

export interface StoreOptions {
  /** Hash of the packaged data set; rows of any other are replaced. */
  hash: string;
  /** Reads the packaged data set; throws DataSetError. Called only when the database can't answer. */
  loadPackaged(): Promise<DataSet>;
  /** Name of the database; for tests. */
  name?: string;
}

export interface Store {
  /**
   * Answers from the database once it is seeded, from the packaged records until then and whenever the
   * database fails. Seeding is begun, never waited for. Throws what `loadPackaged` throws.
   */
  read<T>(question: (source: RecordSource) => Promise<T>): Promise<T>;
  /** Seeds now unless it is done or under way; true when the database holds the data set at the end. */
  ensureSeeded(): Promise<boolean>;
  close(): Promise<void>;
}

/** A database that can't take the rows (no space, say) isn't tried for ever; the next worker tries again. */
const SEEDING_TRIES = 3;

/** Opens nothing yet: all is done on the first question, so that a woken worker starts at once. */
export function openStore({ hash, loadPackaged, name }: StoreOptions): Store {
  let database: Promise<IDBPDatabase<DataSetDB> | null> | null = null;
  let packaged: Promise<{ dataSet: DataSet; source: RecordSource }> | null = null;
  let seeding: Promise<boolean> | null = null;
  let ready: RecordSource | null = null;
  let tries = 0;

  const openDatabase = () => {
    database ??= openDataSetDB(name).catch(() => null);
    return database;
  };

  const openPackaged = () => {
    packaged ??= loadPackaged().then((dataSet) => ({ dataSet, source: packagedSource(dataSet) }));
    // A failed load is tried again by the next question.
    packaged.catch(() => {
      packaged = null;
    });
    return packaged;
  };

  /** Only true rows are ever served: the marker is looked at before, and the records are dropped after. */
  const becomeReady = (db: IDBPDatabase<DataSetDB>): RecordSource => {
    ready = databaseSource(db);
    packaged = null;
    return ready;
  };

  const seedOnce = async (): Promise<boolean> => {
    const db = await openDatabase();
    if (db === null) return false;
    if (!(await isSeeded(db, hash))) {
      tries += 1;
      await seed(db, (await openPackaged()).dataSet);
    }
    becomeReady(db);
    return true;
  };

  const ensureSeeded = () => {
    seeding ??= seedOnce()
      .catch(() => false)
      .finally(() => {
        seeding = null;
      });
    return seeding;
  };

  const seededSource = async (): Promise<RecordSource | null> => {
    if (ready !== null) return ready;
    const db = await openDatabase();
    if (db === null || seeding !== null) return null;
    if (await isSeeded(db, hash).catch(() => false)) return becomeReady(db);
    if (tries < SEEDING_TRIES) void ensureSeeded();
    return null;
  };

  return {
    async read(question) {
      const seeded = await seededSource();
      if (seeded !== null) {
        try {
          return await question(seeded);
        } catch {
          // The browser may close or evict a database under us: forget it, and answer all the same.
          ready = null;
          database = null;
        }
      }
      return await question((await openPackaged()).source);
    },
    ensureSeeded,
    async close() {
      const db = await database;
      db?.close();
      database = null;
      ready = null;
    },
  };
}
