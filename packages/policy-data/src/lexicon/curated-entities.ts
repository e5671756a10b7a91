import type { NamedEntity } from '../entities/candidate';
import { form, type WrittenForm } from '../entities/national-agencies';
import { groupBy } from '../group-by';
import type { EntityKind } from '../records';
import { readLexiconTable } from './read-lexicon-table';

const FILES: readonly (readonly [EntityKind, string])[] = [
  ['agency', 'agencies'],
  ['platform', 'platforms'],
  ['programme', 'programmes'],
  ['instrument', 'instruments'],
];

export interface CuratedName {
  surface: string;
  entity: NamedEntity;
}

let loaded: CuratedName[] | undefined;
let byEntity: Map<string, CuratedName[]> | undefined;

/**
 * Every curated surface: each entity's own name, and its rows of aliases.csv. A surface with a scope holds only
 * in texts of that region and of the regions inside it.
 */
export function curatedNames(): readonly CuratedName[] {
  if (loaded) return loaded;
  loaded = [];
  const byKey = new Map<string, NamedEntity>();
  for (const [kind, file] of FILES) {
    for (const row of readLexiconTable(file)) {
      const name = row['name'] ?? '';
      const entity: NamedEntity = {
        kind,
        name,
        regionCode: row['region_code'] ?? '',
        basis: 'lexicon',
        scope: row['scope'] ?? '',
        ...(row['parent'] ? { parentName: row['parent'] } : {}),
      };
      byKey.set(keyOf(entity), entity);
      loaded.push({ surface: name, entity });
    }
  }
  for (const row of readLexiconTable('aliases')) {
    const entity = byKey.get(`${row['kind']}\0${row['name']}\0${row['region_code']}`);
    if (entity)
      loaded.push({ surface: row['surface'] ?? '', entity: { ...entity, scope: row['scope'] ?? '' } });
  }
  return loaded;
}

/** The entities that each surface can mean. */
export function sensesOf(names: readonly CuratedName[]): Map<string, NamedEntity[]> {
  const bySurface = groupBy(names, ({ surface }) => surface);
  return new Map([...bySurface].map(([surface, same]) => [surface, same.map(({ entity }) => entity)]));
}

/** Curated surfaces of an entity, its own name among them, each with its scope. */
export function curatedSurfaces(entity: Pick<NamedEntity, 'kind' | 'name' | 'regionCode'>): WrittenForm[] {
  byEntity ??= groupBy(curatedNames(), ({ entity: named }) => keyOf(named));
  const names = byEntity.get(keyOf(entity)) ?? [];
  return names.map(({ surface, entity: { scope } }) => ({ ...form(surface, scope), source: 'lexicon' }));
}

function keyOf({ kind, name, regionCode }: Pick<NamedEntity, 'kind' | 'name' | 'regionCode'>): string {
  return `${kind}\0${name}\0${regionCode}`;
}
