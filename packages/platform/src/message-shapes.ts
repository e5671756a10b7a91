import { DISPLAY_VARIANTS } from '@policy-lens/hanzi/variants';
import { ENTITY_KINDS } from 'policy-data/records';
import * as v from 'valibot';
import type { Shapes } from './answer';
import { type BackgroundRequests, type FrameRequests, PAGE_COMMANDS, type PageRequests } from './messages';

/** Longest id that this extension makes is a fraction of it; hostile messages stay small. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** A mention has several senses at most, and a panel asks for one entity at a time. */
const ids = v.pipe(v.array(id), v.maxLength(50));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const pixels = v.pipe(v.number(), v.finite());
const nothing = v.strictObject({});
const kind = v.picklist(ENTITY_KINDS);
const variant = v.picklist(DISPLAY_VARIANTS);
const regionCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
const context = v.strictObject({ regionCode: v.nullable(regionCode), documentId: v.nullable(id) });

/** Packaged files that a content script may read; all are public data, none are code. */
const assetPath = v.pipe(v.string(), v.regex(/^data\/(?:[\w-]+\/)?[\w-]+\.(?:bin|json)$/));

const openTarget = v.union([
  v.strictObject({ entityId: id }),
  v.strictObject({ commitmentId: id, documentId: v.exactOptional(id) }),
  v.strictObject({ documentId: id }),
  nothing,
]);

export const backgroundShapes: Shapes<BackgroundRequests> = {
  'entity/cards': v.strictObject({ entityIds: ids, context }),
  'asset/read': v.strictObject({ path: assetPath }),
  'frame/relay': v.strictObject({
    to: v.picklist(['top', 'all']),
    name: v.pipe(v.string(), v.startsWith('frame/')),
    request: v.unknown(),
  }),
  'panel/open': openTarget,
  'page/counted': v.strictObject({ total: count }),
  'documents/list': nothing,
  'document/read': v.strictObject({ documentId: id }),
  'entities/list': v.strictObject({ kind: v.exactOptional(kind) }),
  'commitments/search': v.strictObject({
    text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    regionPrefix: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{0,6}$/))),
    year: v.exactOptional(v.pipe(v.number(), v.integer())),
    entityId: v.exactOptional(id),
    role: v.exactOptional(v.picklist(['lead', 'participant'])),
    documentId: v.exactOptional(id),
    hasTarget: v.exactOptional(v.boolean()),
    offset: v.exactOptional(count),
    limit: v.exactOptional(v.pipe(count, v.maxValue(500))),
  }),
};

export const pageShapes: Shapes<PageRequests> = {
  'page/status': nothing,
  'page/set': v.strictObject({
    highlighting: v.exactOptional(v.boolean()),
    variant: v.exactOptional(variant),
  }),
  'page/mentions': nothing,
  'page/show-mention': v.strictObject({ entityId: id, occurrence: v.pipe(v.number(), v.integer()) }),
  'page/show-passage': v.strictObject({
    quote: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  }),
  'page/command': v.strictObject({ command: v.picklist(PAGE_COMMANDS) }),
};

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

export const frameShapes: Shapes<FrameRequests> = {
  'frame/show-card': v.strictObject({
    token,
    rect: v.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
    entityIds: ids,
    surface: v.pipe(v.string(), v.maxLength(1_000)),
    by: v.picklist(['pointer', 'keyboard']),
  }),
  'frame/leave-card': v.strictObject({ token }),
  'frame/counted': v.strictObject({
    token,
    entities: v.array(
      v.strictObject({ entityId: id, kind, name: v.pipe(v.string(), v.maxLength(500)), count }),
    ),
  }),
  'frame/set': v.strictObject({ highlighting: v.boolean(), variant }),
};
