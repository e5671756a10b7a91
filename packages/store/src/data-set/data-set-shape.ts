import { type DataSet, ENTITY_KINDS } from 'policy-data/records';
import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1));
const optionalText = v.nullable(v.string());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const regionCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
const level = v.picklist(['national', 'province', 'city', 'county']);
const date = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)));
/** A data set may come from a file: an address that is not a web page's never reaches a link. */
const webAddress = v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//)));

const documentShape = v.object({
  id,
  title: v.string(),
  documentNumber: optionalText,
  issuer: v.string(),
  region: v.string(),
  regionCode,
  level,
  issuedOn: date,
  publishedOn: date,
  sourceUrl: webAddress,
  commitmentIds: v.array(id),
});

const commitmentShape = v.object({
  id,
  documentId: id,
  ordinal: offset,
  path: v.string(),
  heading: optionalText,
  text: v.string(),
  responsibilities: v.array(
    v.object({
      surface: v.string(),
      role: v.picklist(['lead', 'participant']),
      generic: v.boolean(),
      entityId: v.nullable(id),
    }),
  ),
  targets: v.array(
    v.object({
      text: v.string(),
      metric: v.string(),
      comparator: v.nullable(v.picklist(['>=', '<=', '=', '>', '<'])),
      value: optionalText,
      unit: optionalText,
      deadline: date,
    }),
  ),
  mentions: v.array(v.object({ entityId: id, surface: v.string(), start: offset, end: offset })),
  thread: v.array(v.object({ threadId: id, commitmentId: id, documentId: id, relation: v.string() })),
  damage: v.array(v.object({ start: offset, end: offset })),
});

const entityShape = v.object({
  id,
  kind: v.picklist(ENTITY_KINDS),
  name: v.string(),
  regionCode,
  level,
  parentId: v.nullable(id),
  // Packages made before 0.2.0 have none.
  description: v.optional(v.nullable(v.string()), null),
  aliases: v.array(v.string()),
  commitmentIds: v.array(id),
  documentNumber: optionalText,
  documentId: v.nullable(id),
  citedBy: v.array(id),
});

/** Holds for the packaged records and for a data package that a reader imports. */
export const dataSetShape: v.GenericSchema<unknown, DataSet> = v.object({
  version: v.string(),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,}$/)),
  documents: v.array(documentShape),
  commitments: v.array(commitmentShape),
  entities: v.array(entityShape),
});
