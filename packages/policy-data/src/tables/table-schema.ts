/** Shape in which this package writes down its tables; `datapackage.json` and the dictionary are made from it. */

export type FieldType = 'string' | 'integer' | 'boolean' | 'date';

export interface FieldSchema {
  name: string;
  type: FieldType;
  /** English and Chinese. */
  title: readonly [en: string, zh: string];
  description: readonly [en: string, zh: string];
  required?: true;
  unique?: true;
  enum?: readonly string[];
  pattern?: string;
}

export interface ForeignKey {
  fields: readonly string[];
  /** Empty for a key within the table itself. */
  table: string;
  references: readonly string[];
}

export interface TableSchema {
  name: string;
  title: readonly [en: string, zh: string];
  description: readonly [en: string, zh: string];
  fields: readonly FieldSchema[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

type Pair = readonly [string, string];
type Constraints = Pick<FieldSchema, 'required' | 'unique' | 'enum' | 'pattern'>;

/** A field; titles and descriptions in English and Chinese. */
export function field(
  name: string,
  type: FieldType,
  title: Pair,
  description: Pair,
  rest: Constraints = {},
): FieldSchema {
  return { name, type, title, description, ...rest };
}

export function key(fields: string, table: string, references = 'id'): ForeignKey {
  return { fields: [fields], table, references: [references] };
}
