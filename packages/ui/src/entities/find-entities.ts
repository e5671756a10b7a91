import type { EntityRecord } from 'policy-data/records';

/**
 * Entities one of whose names holds `text` (canonical Simplified). Names that begin with it come first, then
 * shorter names, so that what was typed in full stands at the top.
 */
export function findEntities(entities: readonly EntityRecord[], text: string): EntityRecord[] {
  const wanted = text.toLowerCase();
  const found: { entity: EntityRecord; at: number }[] = [];
  for (const entity of entities) {
    const places = [entity.name, ...entity.aliases]
      .map((name) => name.toLowerCase().indexOf(wanted))
      .filter((at) => at >= 0);
    if (places.length > 0) found.push({ entity, at: Math.min(...places) });
  }
  return found
    .sort(
      (a, b) =>
        a.at - b.at || a.entity.name.length - b.entity.name.length || a.entity.id.localeCompare(b.entity.id),
    )
    .map(({ entity }) => entity);
}
