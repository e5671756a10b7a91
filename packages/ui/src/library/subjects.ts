import type { CommitmentRecord, DocumentRecord, EntityRecord } from 'policy-data/records';
import type { LibraryIndex } from './library-index';

/** Programmes and platforms that documents of several regions undertake something with: most regions first. */
export function comparableSubjects({ documents, entities }: LibraryIndex): EntityRecord[] {
  const regionOf = new Map(
    documents.flatMap(({ commitmentIds, regionCode }) =>
      commitmentIds.map((id) => [id, regionCode] as const),
    ),
  );
  const regions = (entity: EntityRecord) =>
    new Set(entity.commitmentIds.map((id) => regionOf.get(id)).filter((code) => code !== undefined)).size;
  return entities
    .filter(({ kind }) => kind === 'programme' || kind === 'platform')
    .map((entity) => ({ entity, spread: regions(entity) }))
    .filter(({ spread }) => spread > 1)
    .sort(
      (a, b) =>
        b.spread - a.spread ||
        b.entity.commitmentIds.length - a.entity.commitmentIds.length ||
        a.entity.id.localeCompare(b.entity.id),
    )
    .map(({ entity }) => entity);
}

/** How many of the commitments each document holds. */
export function countByDocument(commitments: readonly CommitmentRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { documentId } of commitments) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return counts;
}

export type Side = string | null;

/**
 * The two documents to lay side by side. What the reader chose stands; the rest is filled with the documents
 * that say most on the subject, of another region than the other side's where there is one, provinces before
 * their cities.
 * @param picked ids of documents, or null where nothing was chosen
 */
export function chooseSides(
  documents: readonly DocumentRecord[],
  counts: ReadonlyMap<string, number>,
  picked: readonly [Side, Side],
): [Side, Side] {
  const ranked = documents
    .filter(({ id }) => (counts.get(id) ?? 0) > 0)
    .sort((a, b) => Number(isProvince(b)) - Number(isProvince(a)) || count(b) - count(a));
  const sides: [Side, Side] = [picked[0], picked[1]];
  for (const place of [0, 1] as const) {
    if (sides[place] !== null) continue;
    const other = documents.find(({ id }) => id === sides[1 - place]);
    const free = ranked.filter(({ id }) => id !== other?.id);
    const elsewhere = free.find(({ regionCode }) => regionCode !== other?.regionCode);
    sides[place] = (elsewhere ?? free[0])?.id ?? null;
  }
  return sides;

  function count({ id }: DocumentRecord): number {
    return counts.get(id) ?? 0;
  }
}

function isProvince({ level }: DocumentRecord): boolean {
  return level === 'province';
}
