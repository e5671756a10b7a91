import { MAINLAND } from '@policy-lens/matcher/senses/scopes';
import { curatedSurfaces } from '../lexicon/curated-entities';
import { type DataSet, type EntityRecord, NATION } from '../records';
import { firstFullRegion, leadingRegion } from '../regions/find-region';
import { readTable } from '../tables/read-table';

export interface LexiconContent {
  entities: {
    id: string;
    kind: EntityRecord['kind'];
    name: string;
    regionCode: string;
    documentId: string | null;
  }[];
  /** `entity` is an id; `scope` a GB/T 2260 code, `MAINLAND`, or empty: anywhere. */
  names: { surface: string; entity: string; scope: string }[];
}

/** Whether a card would show anything: a commitment, a document that it is or that cites it, or what it is. */
function hasSomethingToShow(entity: EntityRecord): boolean {
  return (
    entity.commitmentIds.length > 0 ||
    entity.documentId !== null ||
    entity.citedBy.length > 0 ||
    entity.description !== null
  );
}

/**
 * Region in whose pages a surface means an entity. Curated ones say so themselves. Another one holds anywhere if it
 * is an instrument's, the nation's, or names its region; else other regions have things of the same name (省数据局,
 * 城市大脑, 算力券), and it holds in its own region only.
 */
function scopeOf({ kind, name, regionCode }: EntityRecord, surface: string): string {
  const curated = curatedSurfaces({ kind, name, regionCode }).find((form) => form.surface === surface);
  if (curated) return curated.scope;
  const bare = surface.replace(/^(?:中共|[“‘])/u, '');
  const named = firstFullRegion(surface, regionCode) ?? leadingRegion(bare, regionCode);
  return kind === 'instrument' || regionCode === NATION || named ? '' : regionCode;
}

/** Beginnings of names that mean the nation's organ or law on any page: 国家税务总局, but not 教育部. */
const SAYS_WHOSE = /^[“‘]?(?:中华|中国|中共|中央|国家|国务院|全国|最高人民)/u;
const LAW_OF_THE_NATION = /^中华人民共和国(?=.+(?:法|法典|条例)$)/u;

/** `scopeOf`, without the regions whose organs and laws bear the same names as the nation's. */
function pageScopeOf(entity: EntityRecord, surface: string, scope: string): string {
  const isFormal = entity.kind === 'agency' || entity.kind === 'instrument';
  return scope === '' && isFormal && entity.regionCode === NATION && !SAYS_WHOSE.test(surface)
    ? MAINLAND
    : scope;
}

/** What goes into `lexicon.bin`: entities with something to show, and every surface that means them. */
export function lexiconContent(data: DataSet, directory: string): LexiconContent {
  const shown = data.entities.filter(hasSomethingToShow);
  const byId = new Map(shown.map((entity) => [entity.id, entity]));
  const names = new Map<string, LexiconContent['names'][number]>();
  const add = (surface: string, entity: EntityRecord, wanted: string) => {
    const scope = pageScopeOf(entity, surface, wanted);
    if (surface.length >= 2)
      names.set(`${surface}\0${entity.id}\0${scope}`, { surface, entity: entity.id, scope });
  };
  for (const entity of shown) {
    add(entity.name, entity, scopeOf(entity, entity.name));
    // texts cite 《外商投资法》 as often as by its full name
    if (entity.kind === 'instrument' && LAW_OF_THE_NATION.test(entity.name))
      add(entity.name.replace(LAW_OF_THE_NATION, ''), entity, '');
  }
  for (const row of readTable(directory, 'aliases')) {
    const entity = byId.get(row['entity_id'] ?? '');
    const surface = row['surface'] ?? '';
    if (entity) add(surface, entity, row['region_code'] || scopeOf(entity, surface));
  }
  return {
    entities: shown.map(({ id, kind, name, regionCode, documentId }) => ({
      id,
      kind,
      name,
      regionCode,
      documentId,
    })),
    names: [...names.values()].sort((a, b) =>
      a.surface < b.surface ? -1 : a.surface > b.surface ? 1 : a.entity < b.entity ? -1 : 1,
    ),
  };
}
