import { readLexiconTable } from '../lexicon/read-lexicon-table';
import { NATION } from '../records';
import { REGIONS } from '../regions/gbt2260';
import type { EntityRow } from './entity-rows';

/** A local organ that the package has under its former name too. */
export interface RenamedOrgan {
  former: EntityRow;
  current: EntityRow;
  /** ISO 8601 year by which the reform had reached all regions. */
  validUntil: string;
  source: string;
}

interface Rename {
  former: string;
  current: string;
  validUntil: string;
  source: string;
}

let loaded: Rename[] | undefined;

function renames(): Rename[] {
  loaded ??= readLexiconTable('local-renames').map((row) => ({
    former: row['former'] ?? '',
    current: row['current'] ?? '',
    validUntil: row['valid_until'] ?? '',
    source: row['source'] ?? '',
  }));
  return loaded;
}

/**
 * Organs of a region that a reform renamed (省大数据局 → 省数据局), where the package's own texts name both and so show
 * that this region went this way: reforms differed from place to place, so one name alone proves nothing. A former
 * organ with two possible successors among the entities stays what it is.
 */
export function renamedOrgans(entities: ReadonlyMap<string, EntityRow>): RenamedOrgan[] {
  const byName = new Map<string, EntityRow>();
  for (const row of entities.values()) if (row.kind === 'agency') byName.set(row.name, row);
  const found: RenamedOrgan[] = [];
  for (const former of byName.values()) {
    const region = REGIONS.get(former.regionCode);
    if (!region || former.regionCode === NATION || !former.name.startsWith(region.name)) continue;
    const remainder = former.name.slice(region.name.length);
    const successors = renames().flatMap((rename) => {
      const current = rename.former === remainder ? byName.get(`${region.name}${rename.current}`) : undefined;
      return current ? [{ former, current, validUntil: rename.validUntil, source: rename.source }] : [];
    });
    const [only] = successors;
    if (only && successors.length === 1) found.push(only);
  }
  return found;
}
