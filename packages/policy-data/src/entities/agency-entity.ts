import { curatedNames, sensesOf } from '../lexicon/curated-entities';
import { regionChain } from '../regions/gbt2260';
import { agencyName } from './agency-name';
import type { NamedEntity } from './candidate';

let curated: Map<string, NamedEntity[]> | undefined;

function curatedAgencies(): Map<string, NamedEntity[]> {
  curated ??= sensesOf(curatedNames().filter(({ entity }) => entity.kind === 'agency'));
  return curated;
}

/**
 * The agency that a party's written name means in a document of `regionCode`: a curated one, else by its form
 * (see `agencyName`). Null where a relative name has no region there.
 */
export function agencyEntity(surface: string, regionCode: string): NamedEntity | null {
  const chain = regionCode === '' ? [] : regionChain(regionCode);
  const known = curatedAgencies()
    .get(surface)
    ?.find((entity) => entity.scope === '' || chain.includes(entity.scope));
  if (known) return known;
  const named = agencyName(surface, regionCode);
  return named && named.regionCode !== '' ? { kind: 'agency', ...named, basis: 'party' } : null;
}
