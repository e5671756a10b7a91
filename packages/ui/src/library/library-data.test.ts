import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GUANGDONG_2023,
  GUANGDONG_PORTAL,
  HUNAN_2024,
  HUNAN_2025,
  PORTAL_2024,
  UPGRADE_2025,
} from '../testing/sample-cards';
import { compareTargets } from './compare-documents';
import { exportBibtex, exportCsv } from './export-commitments';
import { NO_FILTER, queryOf, regionChoices, yearChoices } from './library-filter';

const documents = { [HUNAN_2025.id]: HUNAN_2025, [GUANGDONG_2023.id]: GUANGDONG_2023 };
const page = { commitments: [UPGRADE_2025, GUANGDONG_PORTAL], documents, names: {}, total: 2 };

describe('exportCsv', () => {
  it('opens in a spreadsheet and parses back', () => {
    const csv = exportCsv(page);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    expect(rows.map((row) => row.commitment_id)).toEqual([UPGRADE_2025.id, GUANGDONG_PORTAL.id]);
    expect(rows[0]).toMatchObject({
      region: '湖南省',
      path: '八/32',
      lead: '省数据局',
      participants: '省政务服务和大数据中心；各市州人民政府',
      deadlines: '2025-12-31',
    });
  });

  it('keeps any text, but for the apostrophe that disarms a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const csv = exportCsv({ ...page, commitments: [{ ...UPGRADE_2025, text }] });
        const [row]: Record<string, string>[] = parse(csv, { columns: true, bom: true });
        const armed = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text);
        expect(row?.text).toBe(armed ? `'${text}` : text);
      }),
    );
  });
});

describe('exportBibtex', () => {
  it('has one entry for each document', () => {
    const bib = exportBibtex(
      { ...page, commitments: [UPGRADE_2025, UPGRADE_2025, GUANGDONG_PORTAL] },
      '2026-01-15',
    );
    expect(bib.match(/^@misc\{/gm)).toHaveLength(2);
  });
});

describe('compareTargets', () => {
  it('puts what both state first', () => {
    const only = { ...PORTAL_2024, targets: GUANGDONG_PORTAL.targets };
    const rows = compareTargets([only, PORTAL_2024], [UPGRADE_2025]);
    expect(rows.map((row) => [row.metric, row.first.length, row.second.length])).toEqual([
      ['市州专区接入高频服务', 1, 1],
      ['“指尖办”比例', 1, 0],
    ]);
  });
  it('leaves out what only one states without a figure', () => {
    const target = {
      text: '全面完成',
      metric: '全面完成',
      comparator: null,
      value: null,
      unit: null,
      deadline: '2025',
    };
    expect(compareTargets([{ ...PORTAL_2024, targets: [target] }], [])).toEqual([]);
  });
});

describe('the filter', () => {
  const same = (text: string) => text;
  it('asks for a province with all its cities, for the nation alone', () => {
    expect(queryOf({ ...NO_FILTER, regionCode: '430000' }, [], same)).toEqual({ regionPrefix: '43' });
    expect(queryOf({ ...NO_FILTER, regionCode: '430300' }, [], same)).toEqual({ regionPrefix: '4303' });
    expect(queryOf({ ...NO_FILTER, regionCode: '000000' }, [], same)).toEqual({ regionPrefix: '000000' });
  });
  it('does not restrict by an agency that it does not know', () => {
    expect(queryOf({ ...NO_FILTER, agency: '某局' }, [], same)).toEqual({});
  });
  it('reads full-width letters and digits as what they mean', () => {
    expect(queryOf({ ...NO_FILTER, text: 'ＡＰＰ　９０％' }, [], same)).toEqual({ text: 'APP 90%' });
  });
  it('offers the regions and years that have documents', () => {
    expect(regionChoices([GUANGDONG_2023, HUNAN_2024, HUNAN_2025]).map(({ code }) => code)).toEqual([
      '430000',
      '440000',
    ]);
    expect(yearChoices([GUANGDONG_2023, HUNAN_2024, { ...HUNAN_2025, issuedOn: null }])).toEqual([
      '2024',
      '2023',
    ]);
  });
});
