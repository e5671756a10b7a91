import type { NamedEntity } from '../entities/candidate';
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
      byKey.set(`${kind}\0${name}\0${entity.regionCode}`, entity);
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
