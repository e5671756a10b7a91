/** Kinds of entity in the order of `policy-data`'s `ENTITY_KINDS`; `test/unit/entity-kinds.test.ts` keeps them equal. */
export const KINDS = ['agency', 'platform', 'programme', 'instrument'] as const;
export type EntityKind = (typeof KINDS)[number];
