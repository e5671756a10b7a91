import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../package-root';
import { REGIONS } from '../regions/gbt2260';
import { type LexiconRow, readLexiconTable } from './read-lexicon-table';

const tables = readdirSync(join(packageRoot(), 'lexicon'))
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -4));
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rowText = (row: LexiconRow) => Object.values(row).join('\0');

describe.each(tables)('lexicon/%s.csv', (name) => {
  const rows = readLexiconTable(name);

  test('is sorted by code unit and holds no row twice', () => {
    const texts = rows.map(rowText);
    expect(texts).toEqual([...new Set(texts)].sort(byCodeUnit));
  });

  test('gives a source or note for every row', () => {
    const column = rows[0] && 'source' in rows[0] ? 'source' : null;
    expect(column === null || rows.every((row) => row[column] !== '')).toBe(true);
    expect(column !== null || name === 'agency-forms' || rows.length === 0).toBe(true);
  });

  test('names only regions that exist', () => {
    for (const row of rows) {
      for (const column of ['region_code', 'scope']) {
        const code = row[column];
        if (code) expect(REGIONS.has(code), `${code} in ${rowText(row)}`).toBe(true);
      }
    }
  });

  test('has no white space around or marks half open in its cells', () => {
    for (const cell of rows.flatMap((row) => Object.values(row))) {
      expect(cell).toBe(cell.trim());
      expect(cell.split('“').length).toBe(cell.split('”').length);
    }
  });
});

describe('references', () => {
  const kinds = {
    agency: 'agencies',
    platform: 'platforms',
    programme: 'programmes',
    instrument: 'instruments',
  };
  const names = new Set(
    Object.entries(kinds).flatMap(([kind, file]) =>
      readLexiconTable(file).map((row) => `${kind} ${row['name']} ${row['region_code']}`),
    ),
  );

  test('every alias belongs to an entity of its kind and region', () => {
    for (const row of readLexiconTable('aliases')) {
      expect(names.has(`${row['kind']} ${row['name']} ${row['region_code']}`), rowText(row)).toBe(true);
    }
  });

  test('every description, and every parent in it, is of a known entity, and is whole sentences', () => {
    const organs = readLexiconTable('national-agencies').map((row) => `agency ${row['name']} 000000`);
    const known = new Set([...names, ...organs]);
    for (const row of readLexiconTable('descriptions')) {
      expect(known.has(`${row['kind']} ${row['name']} ${row['region_code']}`), rowText(row)).toBe(true);
      if (row['parent'])
        expect(known.has(`${row['kind']} ${row['parent']} ${row['region_code']}`), rowText(row)).toBe(true);
      expect(row['description']).toMatch(/^[^。].*。$/u);
    }
  });

  test('every organ of the nation is described, and no form means two of them', () => {
    const rows = readLexiconTable('national-agencies');
    const described = new Set(
      readLexiconTable('descriptions')
        .filter((row) => row['kind'] === 'agency')
        .map((row) => row['name']),
    );
    for (const row of rows) expect(described.has(row['name']), rowText(row)).toBe(true);
    const forms = rows.map((row) => row['form']);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('every parent is an entity of the same kind and region', () => {
    for (const [kind, file] of Object.entries(kinds)) {
      for (const row of readLexiconTable(file)) {
        if (row['parent'])
          expect(names.has(`${kind} ${row['parent']} ${row['region_code']}`), rowText(row)).toBe(true);
      }
    }
  });

  test('no entity of a kind and region is listed twice, and none is another one’s alias in the same scope', () => {
    for (const [kind, file] of Object.entries(kinds)) {
      const rows = readLexiconTable(file);
      const own = rows.map((row) => `${row['name']} ${row['region_code']}`);
      expect(new Set(own).size).toBe(own.length);
      const aliases = readLexiconTable('aliases').filter((row) => row['kind'] === kind);
      const surfaces = aliases.map((row) => `${row['surface']} ${row['scope']}`);
      expect(new Set(surfaces).size).toBe(surfaces.length);
    }
  });

  test('a relative name holds in its region only', () => {
    const rows = [...readLexiconTable('platforms'), ...readLexiconTable('programmes')];
    for (const row of rows) {
      if (/^(?:省|市|县|区)(?!场|长)/u.test(row['name'] ?? ''))
        expect(row['scope'], rowText(row)).toBe(row['region_code']);
    }
    for (const row of readLexiconTable('aliases')) {
      if (/^(?:省|市|县|区)(?!场|长)/u.test(row['surface'] ?? ''))
        expect(row['scope'], rowText(row)).not.toBe('');
    }
  });

  test('a renamed organ’s dates are ISO 8601 months or days', () => {
    for (const row of readLexiconTable('national-agencies')) {
      expect(row['valid_until'] ?? '').toMatch(/^(?:\d{4}-\d{2}(?:-\d{2})?)?$/u);
    }
  });
});
