import type { Sections } from '../asset/asset-format';
import { packIds } from '../asset/id-pool';
import { type EntityKind, KINDS } from '../entity-kinds';

export interface LexiconEntity {
  id: string;
  kind: EntityKind;
  name: string;
  /** GB/T 2260, six digits. */
  regionCode: string;
  /** The data set's document that an instrument is, or null. */
  documentId: string | null;
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By kind, then region, so that an entity's number alone tells both; the same order whatever the source's is. */
export function inOrder(entities: readonly LexiconEntity[]): LexiconEntity[] {
  return entities
    .map((entity) => ({ entity, rank: kindAndRegion(entity) }))
    .sort(
      (a, b) => a.rank - b.rank || compare(a.entity.name, b.entity.name) || compare(a.entity.id, b.entity.id),
    )
    .map(({ entity }) => entity);
}

type EntitySections = Pick<
  Sections,
  | 'classes'
  | 'classStarts'
  | 'idUnits'
  | 'entityIds'
  | 'entityIdBlocks'
  | 'documentEntities'
  | 'documentIdUnits'
  | 'documentIds'
  | 'documentIdBlocks'
>;

/** @param entities as `inOrder` gives them */
export function packEntities(entities: readonly LexiconEntity[]): EntitySections {
  const classes: number[] = [];
  const classStarts: number[] = [];
  for (const [index, entity] of entities.entries()) {
    const rank = kindAndRegion(entity);
    if (rank === classes[classes.length - 1]) continue;
    classes.push(rank);
    classStarts.push(index);
  }
  const ids = packIds(entities.map((entity) => entity.id));
  const withDocument = [...entities.keys()].filter((index) => entities[index]?.documentId !== null);
  const documents = packIds(withDocument.map((index) => entities[index]?.documentId ?? ''));
  return {
    classes: Uint32Array.from(classes),
    classStarts: Uint32Array.from(classStarts),
    idUnits: ids.units,
    entityIds: ids.bytes,
    entityIdBlocks: ids.blocks,
    documentEntities: Uint32Array.from(withDocument),
    documentIdUnits: documents.units,
    documentIds: documents.bytes,
    documentIdBlocks: documents.blocks,
  };
}

/** @throws RangeError for a kind or code that is none */
function kindAndRegion(entity: LexiconEntity): number {
  const kind = KINDS.indexOf(entity.kind);
  if (kind < 0) throw new RangeError(`${entity.id} has a kind that isn't known: ${entity.kind}`);
  return kind * 0x40000000 + codeNumber(entity.regionCode);
}

export function codeNumber(code: string): number {
  if (!/^\d{6}$/.test(code)) throw new RangeError(`Not a GB/T 2260 code: “${code}”`);
  return Number(code);
}
