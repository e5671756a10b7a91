import type { EntityKind } from '../records';
import { readLexiconTable } from './read-lexicon-table';

/** What a well-known entity is, so that it has a card also where no plan mentions it. */
export interface Description {
  kind: EntityKind;
  name: string;
  regionCode: string;
  /** Name of the organ that manages it or that it is a part of; empty: none. */
  parent: string;
  /** One or two sentences, canonical Simplified. */
  text: string;
}

let loaded: Map<string, Description> | undefined;

/** Rows of lexicon/descriptions.csv by kind, region and name. */
function descriptions(): Map<string, Description> {
  loaded ??= new Map(
    readLexiconTable('descriptions').map((row) => {
      const described: Description = {
        kind: (row['kind'] ?? 'agency') as EntityKind,
        name: row['name'] ?? '',
        regionCode: row['region_code'] ?? '',
        parent: row['parent'] ?? '',
        text: row['description'] ?? '',
      };
      return [keyOf(described), described];
    }),
  );
  return loaded;
}

function keyOf(entity: { kind: EntityKind; regionCode: string; name: string }): string {
  return `${entity.kind}\0${entity.regionCode}\0${entity.name}`;
}

/** The curated description of an entity, or undefined. */
export function describe(entity: {
  kind: EntityKind;
  regionCode: string;
  name: string;
}): Description | undefined {
  return descriptions().get(keyOf(entity));
}

/** All entities that have one, in the order of the file. */
export function describedEntities(): Description[] {
  return [...descriptions().values()];
}
