import { ENTITY_KINDS } from 'policy-data/records';
import * as v from 'valibot';
import type { Shapes } from './answer';
import type { Guard } from './guards';
import type { BackgroundRequests } from './messages';

function fits<T>(schema: v.GenericSchema<unknown, T>): Guard<T> {
  return (value): value is T => v.is(schema, value);
}

/** The longest id that this extension makes is a fraction of it; hostile messages stay small. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** A mention has several senses at most, and a panel asks for one entity at a time. */
const ids = v.pipe(v.array(id), v.maxLength(50));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.strictObject({});
const regionCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
const context = v.strictObject({ regionCode: v.nullable(regionCode), documentId: v.nullable(id) });

/** Packaged files that a content script may read; all are public data, none are code. */
const assetPath = v.pipe(v.string(), v.regex(/^data\/(?:[\w-]+\/)?[\w.-]+\.(?:bin|json)$/));

const openTarget = v.union([
  v.strictObject({ entityId: id }),
  v.strictObject({ commitmentId: id, documentId: v.exactOptional(id) }),
  v.strictObject({ documentId: id }),
  nothing,
]);

const query = v.strictObject({
  text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  regionPrefix: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{0,6}$/))),
  year: v.exactOptional(v.pipe(v.number(), v.integer())),
  entityId: v.exactOptional(id),
  role: v.exactOptional(v.picklist(['lead', 'participant'])),
  documentId: v.exactOptional(id),
  hasTarget: v.exactOptional(v.boolean()),
  offset: v.exactOptional(count),
  limit: v.exactOptional(v.pipe(count, v.maxValue(500))),
});

/** What the background accepts. */
export const backgroundShapes: Shapes<BackgroundRequests> = {
  'entity/cards': fits(v.strictObject({ entityIds: ids, context })),
  'asset/read': fits(v.strictObject({ path: assetPath })),
  'card/load': fits(nothing),
  'frame/relay': fits(
    v.strictObject({
      to: v.picklist(['top', 'all']),
      name: v.pipe(v.string(), v.startsWith('frame/')),
      request: v.unknown(),
    }),
  ),
  'panel/open': fits(openTarget),
  'page/counted': fits(v.strictObject({ total: count })),
  'documents/list': fits(nothing),
  'document/read': fits(v.strictObject({ documentId: id })),
  'entities/list': fits(v.strictObject({ kind: v.exactOptional(v.picklist(ENTITY_KINDS)) })),
  'commitments/search': fits(query),
};
