import { groupBy } from '../group-by';
import { NATION } from '../records';
import { regionChain } from '../regions/gbt2260';
import type { EntityRow } from './entity-rows';

const SHORTEST_PARENT = 4;
/** What can't begin a part's name: the longer name is another thing then (湖南省数据 局). */
const NOT_A_PART = /^(?:[局厅委部院办]$|[的之和与及])/u;

const bare = (name: string) => name.replace(/[“”]/gu, '');

/**
 * Gives an entity the parent that its name shows: the longest other entity of its kind with whose name it begins
 * (湖南省人民政府办公厅 → 湖南省人民政府, 国家税务总局辽宁省税务局 → 国家税务总局), in a region that holds its own.
 * A curated parent stays. Instruments have none. The rows are changed in place.
 */
export function linkParents(entities: ReadonlyMap<string, EntityRow>): void {
  const byName = groupBy(entities.values(), (row) => `${row.kind}\0${bare(row.name)}`);
  for (const row of entities.values()) {
    if (row.kind === 'instrument' || row.parentId !== null) continue;
    const name = bare(row.name);
    const chain = new Set([...regionChain(row.regionCode || NATION), NATION]);
    for (let length = name.length - 2; length >= SHORTEST_PARENT; length--) {
      if (NOT_A_PART.test(name.slice(length))) continue;
      const parent = byName
        .get(`${row.kind}\0${name.slice(0, length)}`)
        ?.find((p) => chain.has(p.regionCode));
      if (!parent || parent.id === row.id) continue;
      row.parentId = parent.id;
      break;
    }
  }
}
