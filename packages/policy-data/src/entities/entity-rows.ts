import type { EntityKind, Level } from '../records';

/** A row of the table `entities`. */
export interface EntityRow {
  id: string;
  kind: EntityKind;
  name: string;
  regionCode: string;
  level: Level | null;
  parentId: string | null;
  basis: string;
  description: string;
}

/** A row of the table `aliases`. */
export interface AliasRow {
  entityId: string;
  surface: string;
  regionCode: string;
  validFrom: string;
  validUntil: string;
  source: string;
}
