import type { DataSet } from 'policy-data/records';
import { linkEntities } from './link-entities';
import type { RecordSource } from './record-source';

function pick<T>(from: ReadonlyMap<string, T>, ids: readonly string[]): Promise<T[]> {
  return Promise.resolve(
    ids.flatMap((id) => {
      const found = from.get(id);
      return found === undefined ? [] : [found];
    }),
  );
}

/** Answers from a data set in memory, without any database. */
export function packagedSource(dataSet: DataSet): RecordSource {
  const documents = new Map(dataSet.documents.map((document) => [document.id, document]));
  const commitments = new Map(dataSet.commitments.map((commitment) => [commitment.id, commitment]));
  const entities = new Map(linkEntities(dataSet).map((linked) => [linked.entity.id, linked]));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    entities: (ids) => pick(entities, ids),
    commitments: (ids) => pick(commitments, ids),
    documents: (ids) => pick(documents, ids),
    allEntities: () => Promise.resolve([...dataSet.entities].sort(byId)),
    allDocuments: () => Promise.resolve([...dataSet.documents].sort(byId)),
    allCommitments: () => Promise.resolve([...dataSet.commitments].sort(byId)),
  };
}
