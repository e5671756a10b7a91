import { readFileSync } from 'node:fs';
import type { CommitmentRecord, DataSet, DocumentRecord, EntityRecord } from 'policy-data/records';
import type { FixturePage } from '../../site/fixture-pages';
import { canonicalText } from './canonical-text';

/** What the data that the extension ships says of one fixture page's own document. */
export interface DocumentFacts {
  document: DocumentRecord;
  commitments: CommitmentRecord[];
  /** Every entity that a commitment mentions or makes responsible, with the surfaces it has there. */
  entities: Map<EntityRecord, Set<string>>;
}

let shipped: DataSet | null = null;

/** The data set that the built extension ships. */
export function shippedRecords(): DataSet {
  shipped ??= JSON.parse(
    readFileSync(new URL('../../../public/data/records.json', import.meta.url), 'utf8'),
  ) as DataSet;
  return shipped;
}

/** The facts of the document that a plan page shows. @throws Error where the data doesn't hold it. */
export function documentFacts(page: FixturePage): DocumentFacts {
  const { documents, commitments, entities } = shippedRecords();
  const title = canonicalText(page.article.title);
  const document = documents.find(
    (candidate) =>
      candidate.regionCode === page.regionCode && title.includes(canonicalText(candidate.title).slice(-12)),
  );
  if (!document) throw new Error(`the data holds no document titled like ${page.article.title}`);
  const own = commitments.filter((commitment) => commitment.documentId === document.id);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const found = new Map<EntityRecord, Set<string>>();
  const note = (id: string | null, surface: string): void => {
    const entity = id === null ? undefined : byId.get(id);
    if (!entity) return;
    const surfaces = found.get(entity) ?? new Set<string>();
    found.set(entity, surfaces.add(surface));
  };
  for (const { mentions, responsibilities } of own) {
    for (const { entityId, surface } of mentions) note(entityId, surface);
    for (const { entityId, surface, generic } of responsibilities) if (!generic) note(entityId, surface);
  }
  return { document, commitments: own, entities: found };
}
