import type { PageEntity } from '@policy-lens/platform/messages';
import { ENTITY_KINDS, type EntityKind } from 'policy-data/records';
import type { FrameLens } from './lens';

/** The entities that a frame mentions, each sense of an ambiguous name too, in the order of first mention. */
export function pageEntities(lens: FrameLens): PageEntity[] {
  const counts = new Map<number, number>();
  for (const mention of lens.page.mentions.mentions()) {
    for (const entity of mention.entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].map(([entity, count]) => {
    const { id, kind } = lens.entity(entity);
    return { entityId: id, kind, count };
  });
}

/** Counts of several frames as one list, in the order of the frames. */
export function mergeEntities(lists: Iterable<readonly PageEntity[]>): PageEntity[] {
  const merged = new Map<string, PageEntity>();
  for (const list of lists) {
    for (const entity of list) {
      const known = merged.get(entity.entityId);
      if (known === undefined) merged.set(entity.entityId, { ...entity });
      else known.count += entity.count;
    }
  }
  return [...merged.values()];
}

/** No mentions of any kind. */
export function noCounts(): Record<EntityKind, number> {
  return Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, 0])) as Record<EntityKind, number>;
}
