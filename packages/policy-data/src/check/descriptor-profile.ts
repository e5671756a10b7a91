/**
 * What Data Package v2 (datapackage.org/standard) asks of the properties that this package uses, as a JSON
 * Schema (draft 7). `fieldsMatch` is left out of our descriptors: its default, `exact`, is what holds, and the
 * standard's text (a string) and the profile published for 2.0 (an array) differ on it.
 */
const NAME = { type: 'string', pattern: '^[-a-z0-9._/]+$' };
const PATH = { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' };

const FIELD = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: { type: 'string' },
    type: { enum: ['string', 'integer', 'boolean', 'date'] },
    title: { type: 'string' },
    description: { type: 'string' },
    constraints: {
      type: 'object',
      properties: {
        required: { type: 'boolean' },
        unique: { type: 'boolean' },
        pattern: { type: 'string' },
        enum: { type: 'array', minItems: 1, uniqueItems: true },
      },
      additionalProperties: false,
    },
  },
};

const FOREIGN_KEY = {
  type: 'object',
  required: ['fields', 'reference'],
  properties: {
    fields: { type: 'array', minItems: 1, items: { type: 'string' } },
    reference: {
      type: 'object',
      required: ['fields'],
      properties: {
        resource: { type: 'string', minLength: 1 },
        fields: { type: 'array', minItems: 1, items: { type: 'string' } },
      },
    },
  },
};

const RESOURCE = {
  type: 'object',
  required: ['$schema', 'name', 'path', 'type', 'schema'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/dataresource.json' },
    name: NAME,
    path: PATH,
    type: { const: 'table' },
    title: { type: 'string' },
    description: { type: 'string' },
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: { type: 'string' },
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
    schema: {
      type: 'object',
      required: ['fields'],
      properties: {
        fields: { type: 'array', minItems: 1, items: FIELD },
        fieldsMatch: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] },
        primaryKey: { type: 'array', minItems: 1, items: { type: 'string' } },
        foreignKeys: { type: 'array', items: FOREIGN_KEY },
        missingValues: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};

export const DESCRIPTOR_PROFILE = {
  type: 'object',
  required: ['$schema', 'name', 'version', 'licenses', 'sources', 'contributors', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: NAME,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] },
    },
    sources: { type: 'array', minItems: 1, items: { type: 'object', required: ['title'] } },
    contributors: { type: 'array', minItems: 1, items: { type: 'object', required: ['title'] } },
    resources: { type: 'array', minItems: 1, items: RESOURCE },
  },
} as const;
