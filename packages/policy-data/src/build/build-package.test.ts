import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataSet } from '../assets/data-set';
import { checkPackage } from '../check/check-package';
import { readTable } from '../tables/read-table';
import { TABLE_NAMES } from '../tables/tables';
import { buildPackage } from './build-package';

const plan = (
  year: number,
  items: string,
) => `湖南省人民政府办公厅关于印发《湖南省${year}年数据工作要点》的通知
湘政办发〔${year}〕17号
各市州人民政府:
《湖南省${year}年数据工作要点》已经省人民政府同意,现印发给你们,请认真贯彻落实。
湖南省人民政府办公厅
${year}年5月31日
湖南省${year}年数据工作要点
一、提升服务
${items}
`;

const FIRST = plan(
  2024,
  `1.提升“一网通办”水平。依托“湘易办”,推动高频事项掌上可办,全程网办率达到70%以上。(省数据局牵头,省发展改革委等有关单位按职责分工负责)
2.推进数据立法。加快推动出台《湖南省数据条例》。(省数据局、省司法厅负责)
3.加强人才培养。举办数据大讲堂。(省人力资源社会保障厅负责)`,
);
const SECOND = plan(
  2025,
  `1.全面提升“一网通办”水平。依托“湘易办”,推动更多高频事项掌上可办,全程网办率达到80%以上。(省数据局牵头)
2.强化法制保障。贯彻落实《湖南省数据条例》。(省数据局、省司法厅负责)`,
);

let folder: string;
let out: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-data-test-'));
  out = join(folder, 'out');
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a-2024.txt'), FIRST);
  writeFileSync(join(folder, 'in', 'b-2025.txt'), SECOND);
  writeFileSync(join(folder, 'in', 'c-copy.txt'), FIRST);
  await buildPackage(out, [join(folder, 'in')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('buildPackage', () => {
  test('writes tables that pass their own check, against the sources too', async () => {
    const { problems, rows, sources } = await checkPackage(out, [join(folder, 'in')]);
    expect(problems).toEqual([]);
    expect(sources).toBe(2);
    expect(rows['commitments']).toBe(5);
  });

  test('leaves out a source with the bytes of another and says so', async () => {
    const report = await buildPackage(join(folder, 'again'), [join(folder, 'in')]);
    expect(report.duplicates).toEqual(['c-copy.txt']);
    expect(report.errors).toEqual([]);
  });

  test('gives the same bytes for the same input', () => {
    for (const name of [...TABLE_NAMES.map((table) => `data/${table}.csv`), 'datapackage.json']) {
      expect(readFileSync(join(folder, 'again', name), 'utf8'), name).toBe(
        readFileSync(join(out, name), 'utf8'),
      );
    }
  });

  test('ids don’t depend on the order or company of the sources', async () => {
    const alone = join(folder, 'alone');
    await buildPackage(alone, [join(folder, 'in', 'b-2025.txt')]);
    const ids = (directory: string) => readTable(directory, 'commitments').map((row) => row['id']);
    expect(ids(out)).toEqual(expect.arrayContaining(ids(alone)));
  });

  test('a path that isn’t there throws', async () => {
    await expect(buildPackage(join(folder, 'none'), [join(folder, 'missing')])).rejects.toThrow(/missing/u);
  });
});

describe('threads', () => {
  test('link what goes on, with the change that the texts show', () => {
    const headings = new Map(readTable(out, 'commitments').map((row) => [row['id'], row['heading']]));
    const relations = readTable(out, 'threads')
      .filter((row) => row['relation'] !== 'first')
      .map((row) => [headings.get(row['commitment_id'] ?? ''), row['relation']]);
    expect(Object.fromEntries(relations)).toEqual({
      '全面提升“一网通办”水平': 'sharpened',
      强化法制保障: 'extended',
    });
  });

  test('show the spans on both sides', () => {
    const texts = new Map(readTable(out, 'commitments').map((row) => [row['id'], row['text'] ?? '']));
    const evidence = readTable(out, 'thread_evidence');
    expect(evidence.find((row) => row['kind'] === 'target')?.['note']).toContain('≥70% → ≥80%');
    for (const row of evidence.filter((e) => e['kind'] === 'wording')) {
      const earlier = texts
        .get(row['earlier_id'] ?? '')
        ?.slice(Number(row['earlier_start']), Number(row['earlier_end']));
      const later = texts
        .get(row['later_id'] ?? '')
        ?.slice(Number(row['later_start']), Number(row['later_end']));
      expect(earlier).toBe(later);
    }
  });

  test('leave alone what stands in one plan only', () => {
    const ended = readTable(out, 'commitments').find((row) => row['heading'] === '加强人才培养');
    expect(readTable(out, 'threads').some((row) => row['commitment_id'] === ended?.['id'])).toBe(false);
  });
});

test('loadDataSet joins the tables for the extension', () => {
  const data = loadDataSet(out);
  const office = data.entities.find((entity) => entity.name === '湖南省数据局');
  expect(office).toMatchObject({ kind: 'agency', regionCode: '430000', level: 'province' });
  expect(office?.aliases).toContain('省数据局');
  expect(office?.commitmentIds).toHaveLength(4);
  const sharpened = data.commitments.find((c) => c.thread.some((link) => link.relation === 'sharpened'));
  expect(sharpened?.thread).toHaveLength(1);
  expect(data.hash).toMatch(/^[0-9a-f]{32}$/u);
});
