/** Kinds of entity in the order of `policy-data`'s `ENTITY_KINDS`; a test there keeps the two equal. */
export const KINDS = ['agency', 'platform', 'programme', 'instrument'] as const;
export type EntityKind = (typeof KINDS)[number];
