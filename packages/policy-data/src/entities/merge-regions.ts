import { groupBy } from '../group-by';
import { entityId } from '../ids';
import { NATION } from '../records';
import { REGIONS, regionChain } from '../regions/gbt2260';
import type { EntityRow } from './entity-rows';

/** The nearest region that holds all of `codes`. */
function commonRegion(codes: readonly string[]): string {
  const [first, ...rest] = codes.map((code) => regionChain(code));
  return first?.find((code) => rest.every((chain) => chain.includes(code))) ?? NATION;
}

/** Groups of regions that are to be one: for platforms only along one chain, for programmes all. */
function groups(rows: readonly EntityRow[]): EntityRow[][] {
  const programmes = rows.every((row) => row.kind === 'programme');
  if (programmes) return [[...rows]];
  const tops = rows.filter(
    (row) => !rows.some((other) => other !== row && regionChain(row.regionCode).includes(other.regionCode)),
  );
  return tops.map((top) => rows.filter((row) => regionChain(row.regionCode).includes(top.regionCode)));
}

/**
 * Unites platforms and programmes of one name. A city's plan that speaks of its province's 湘易办 means the
 * province's; a programme that several regions run under one name (无证明城市) is one programme, of the region
 * above them all, so that readers can compare. Platforms of one name in two provinces stay two.
 * Entities without a region stay apart. The rows are changed in place.
 * @returns new ids by old ones.
 */
export function mergeRegions(entities: Map<string, EntityRow>): Map<string, string> {
  const placed = [...entities.values()].filter(
    ({ kind, regionCode }) => (kind === 'platform' || kind === 'programme') && regionCode !== '',
  );
  const byName = groupBy(placed, ({ kind, name }) => `${kind}\0${name}`);
  const renamed = new Map<string, string>();
  for (const rows of byName.values()) {
    if (rows.length < 2) continue;
    for (const group of groups(rows)) {
      const [first] = group;
      if (!first || group.length < 2) continue;
      const regionCode = commonRegion(group.map((row) => row.regionCode));
      const id = entityId(first.kind, regionCode, first.name);
      const basis = group.some((row) => row.basis === 'lexicon') ? 'lexicon' : first.basis;
      const description = group.find((row) => row.description !== '')?.description ?? '';
      for (const row of group) {
        entities.delete(row.id);
        if (row.id !== id) renamed.set(row.id, id);
      }
      const level = REGIONS.get(regionCode)?.level ?? null;
      entities.set(id, { ...first, id, regionCode, level, basis, description });
    }
  }
  for (const row of entities.values()) {
    if (row.parentId !== null) row.parentId = renamed.get(row.parentId) ?? row.parentId;
  }
  return renamed;
}
