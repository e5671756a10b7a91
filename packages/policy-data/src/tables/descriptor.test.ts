import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildPackage } from '../build/build-package';
import { DESCRIPTOR_PROFILE } from '../check/descriptor-profile';
import { packageRoot } from '../package-root';
import { packageVersion } from '../package-version';
import { dictionaryPage } from './dictionary';
import { readTable } from './read-table';
import { TableWriter } from './table-writer';
import { TABLES, tableSchema } from './tables';

const folder = mkdtempSync(join(tmpdir(), 'policy-data-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('datapackage.json is a Data Package v2 with hashes of what is there', async () => {
  writeFileSync(join(folder, 'a.txt'), '无关文本');
  await buildPackage(folder, [join(folder, 'a.txt')]);
  const descriptor: unknown = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: false }).compile(DESCRIPTOR_PROFILE);
  expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
  expect(descriptor).toMatchObject({ version: packageVersion() });
});

test('every field has a title and a description in English and Chinese', () => {
  for (const table of TABLES) {
    for (const field of table.fields) {
      for (const [en, zh] of [field.title, field.description]) {
        expect(en, `${table.name}.${field.name}`).toMatch(/[A-Za-z]/u);
        expect(zh, `${table.name}.${field.name}`).toMatch(/\p{Script=Han}/u);
      }
    }
  }
});

test('foreign keys refer to columns that are there', () => {
  for (const table of TABLES) {
    for (const { fields, table: target, references } of table.foreignKeys) {
      const other = tableSchema(target || table.name);
      expect(table.fields.map((f) => f.name)).toEqual(expect.arrayContaining([...fields]));
      expect(other.fields.map((f) => f.name)).toEqual(expect.arrayContaining([...references]));
    }
  }
  expect(() => tableSchema('nothing')).toThrow(RangeError);
});

test('DICTIONARY.md is current (npm run dictionary -w policy-data)', () => {
  expect(readFileSync(join(packageRoot(), 'DICTIONARY.md'), 'utf8')).toBe(dictionaryPage());
});

test('CITATION.cff tells the package’s version', () => {
  expect(readFileSync(join(packageRoot(), 'CITATION.cff'), 'utf8')).toContain(
    `version: ${packageVersion()}\n`,
  );
});

test('any text survives the CSV', () => {
  const table = tableSchema('repairs');
  const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
      const path = join(folder, 'data', 'repairs.csv');
      const writer = new TableWriter(table, path);
      writer.write(
        rows.map(([document_id, reading, evidence]) => ({ document_id, reading, evidence, source_start: 1 })),
      );
      writer.close();
      const read = readTable(folder, 'repairs').map((row) => [
        row['document_id'],
        row['reading'],
        row['evidence'],
      ]);
      expect(read).toEqual(rows);
      expect(writer.position).toBe(readFileSync(path).length);
      expect(parse(readFileSync(path))[0]).toEqual(table.fields.map((f) => f.name));
    }),
    { numRuns: 60 },
  );
});
