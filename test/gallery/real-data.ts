import type { PageContext } from '@policy-lens/platform/messages';
import { documentList, documentView } from '@policy-lens/store/answers/document-view';
import { entityCards } from '@policy-lens/store/answers/entity-card';
import { searchCommitments } from '@policy-lens/store/answers/search-commitments';
import { packagedSource } from '@policy-lens/store/data-set/packaged-source';
import type { NamedPageEntity } from '@policy-lens/ui/sidepanel/side-panel-ports';
import type { DataSet, EntityRecord, SourceEdition } from 'policy-data/records';

let loading: Promise<DataSet> | null = null;

/** The data set that ships, from public/data (npm run build:data). */
export function realData(): Promise<DataSet> {
  loading ??= fetch('/data/records.json').then((response) => response.json() as Promise<DataSet>);
  return loading;
}

/** The source of a document that ships. */
export async function realSource(documentId: string): Promise<SourceEdition> {
  const response = await fetch(`/data/sources/${documentId}.json`);
  return (await response.json()) as SourceEdition;
}

/** The background's answers on the data set that ships. */
export async function realAnswers() {
  return answersOn(await realData());
}

/** The background's answers on a data set. */
export function answersOn(dataSet: DataSet) {
  const source = packagedSource(dataSet);
  return {
    dataSet,
    documents: () => documentList(source),
    document: (id: string) => documentView(source, id),
    entities: async () => dataSet.entities,
    cards: (ids: string[], context: PageContext) => entityCards(source, ids, context),
    search: (query: Parameters<typeof searchCommitments>[1]) => searchCommitments(source, query),
  };
}

export function documentTitled(dataSet: DataSet, words: string) {
  const document = dataSet.documents.find(({ title }) => title.includes(words));
  if (!document) throw new Error(`no document is titled ${words}`);
  return document;
}

export function entityNamed(dataSet: DataSet, name: string): EntityRecord {
  const named = dataSet.entities.filter((entity) => entity.name === name);
  const entity = named.sort((a, b) => b.commitmentIds.length - a.commitmentIds.length)[0];
  if (!entity) throw new Error(`no entity is named ${name}`);
  return entity;
}

/** What a content script would count on the page of a document: its commitments' mentions and parties. */
export function mentionsOn(dataSet: DataSet, documentId: string): NamedPageEntity[] {
  const counts = new Map<string, number>();
  const count = (id: string | null) => {
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const commitment of dataSet.commitments.filter((one) => one.documentId === documentId)) {
    for (const mention of commitment.mentions) count(mention.entityId);
    for (const party of commitment.responsibilities) count(party.entityId);
  }
  const entities = new Map(dataSet.entities.map((entity) => [entity.id, entity]));
  return [...counts].flatMap(([entityId, times]) => {
    const entity = entities.get(entityId);
    return entity ? [{ entityId, kind: entity.kind, name: entity.name, count: times }] : [];
  });
}
