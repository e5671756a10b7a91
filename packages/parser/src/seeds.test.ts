import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from './model';
import { parseDocument } from './parse-document';
import { decodeSource } from './read/decode-source';
import { readSpan } from './text/read-span';

const SEEDS = new URL('../../../seeds/', import.meta.url);

function read(name: string): { source: string; document: ParsedDocument } {
  const bytes = readFileSync(new URL(name, SEEDS));
  return { source: decodeSource(bytes, name), document: parseDocument({ name, bytes }) };
}

const hunan2024 = read('000_80baf4878a3f5488.txt');
const hunan2025 = read('001_d67912ddc20a7f8d.txt');
const xiangtan = read('002_8742ecb571a23f92.txt');
const guangdong = read('003_7386c3e0f4c6cc36.txt');
const lishui = read('004_95a4236a23a94453.txt');

describe('the seeds', () => {
  it.each([
    [
      'Hunan 2024',
      hunan2024,
      '湖南省2024年数据和政务服务管理工作要点',
      '湘政办发〔2024〕17号',
      '湖南省人民政府办公厅',
      '2024-05-31',
      57,
    ],
    [
      'Hunan 2025',
      hunan2025,
      '湖南省2025年政务服务和数据工作要点',
      null,
      '湖南省人民政府办公厅',
      '2025-03-18',
      48,
    ],
    ['Xiangtan', xiangtan, '湘潭市“十四五”数字政府建设实施方案', null, '湘潭市人民政府办公室', null, 41],
    [
      'Guangdong',
      guangdong,
      '广东省人民政府关于进一步深化数字政府改革建设的实施意见',
      '粤府〔2023〕47号',
      '广东省人民政府',
      '2023-06-08',
      54,
    ],
    [
      'Lishui',
      lishui,
      '丽水市深化数字政府建设实施方案',
      '丽政发〔2022〕29号',
      '丽水市人民政府',
      '2022-11-23',
      49,
    ],
  ] as const)(
    '%s: title, number, issuer, date, number of commitments',
    (_name, { document }, title, number, issuer, day, count) => {
      expect(document.title).toBe(title);
      expect(document.documentNumber).toBe(number);
      expect(document.issuer).toBe(issuer);
      expect(document.issuedOn).toBe(day);
      expect(document.isPlan).toBe(true);
      expect(document.commitments).toHaveLength(count);
    },
  );

  it.each([
    ['Hunan 2024', hunan2024],
    ['Hunan 2025', hunan2025],
    ['Xiangtan', xiangtan],
    ['Guangdong', guangdong],
    ['Lishui', lishui],
  ])('%s: span and repairs give every commitment, and paths are unique', (_name, { source, document }) => {
    for (const { text, sourceStart, sourceEnd } of document.commitments) {
      expect(readSpan(source, sourceStart, sourceEnd, document.repairs)).toBe(text);
    }
    const paths = document.commitments.map(({ path }) => path.join('/'));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('reads no pronunciation into the text', () => {
    for (const { document } of [hunan2024, hunan2025]) {
      expect(document.repairs.filter(({ kind }) => kind === 'reading').length).toBeGreaterThan(700);
      for (const { text, damage } of document.commitments) {
        if (damage.length === 0) expect(text).not.toMatch(/[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǘǚǜ]+ ?[)）]/u);
      }
    }
  });

  it('restores the agency whose bytes are lost from its reading, and keeps other damage marked', () => {
    const lost = hunan2025.document.repairs.filter(({ kind }) => kind === 'lost');
    expect(lost.map(({ reading }) => reading)).toEqual(['數']);
    expect(lost[0]?.evidence).toContain('省數據局');
    const talents = hunan2025.document.commitments.find(({ path }) => path.join('/') === '十二/45');
    expect(talents?.responsibilities[0]).toEqual({ surface: '省数据局', role: 'lead', generic: false });
    const damaged = hunan2025.document.commitments.filter(({ damage }) => damage.length > 0);
    expect(damaged.map(({ path }) => path.join('/'))).toEqual(['一/1', '十二/45', '十二/47']);
    for (const { text, damage } of damaged) {
      for (const { start, end } of damage) expect(text.slice(start, end)).toContain('?');
    }
  });

  it('restores the word that an advertisement stands for', () => {
    expect(guangdong.document.commitments.filter(({ text }) => text.includes('yabo'))).toEqual([]);
    const advertising = guangdong.document.repairs.filter(({ kind }) => kind === 'advertising');
    expect(advertising).toHaveLength(39);
    expect(new Set(advertising.map(({ reading }) => reading))).toEqual(new Set(['政务服务']));
  });

  it('records over-conversion', () => {
    const evidence = guangdong.document.repairs
      .filter(({ kind }) => kind === 'over-conversion')
      .map((repair) => repair.evidence);
    expect(evidence).toContain('係統 for 系統');
    expect(evidence).toContain('全麵 for 全面');
    expect(evidence).toContain('谘詢 for 諮詢');
  });

  it('keeps blanket parties on the document', () => {
    expect(hunan2024.document.blanketParties.map(({ surface }) => surface)).toEqual([
      '各市州、县市区人民政府',
    ]);
    const second = hunan2024.document.commitments[1];
    expect(second?.responsibilities.map(({ surface }) => surface)).not.toContain('各市州、县市区人民政府');
  });

  it('shows where Xiangtan has lost its headings', () => {
    const paths = xiangtan.document.commitments.map(({ path }) => path.join('/'));
    expect(paths.some((path) => path.includes('□'))).toBe(true);
    expect(xiangtan.document.commitments.every(({ text }) => !/上一篇|返回列表/u.test(text))).toBe(true);
  });

  it('takes goals with dates and leaves guiding thought', () => {
    const paths = lishui.document.commitments.map(({ path }) => path.join('/'));
    expect(paths.slice(0, 2)).toEqual(['一/（二）/到2025年', '一/（二）/到2035年']);
    expect(lishui.document.commitments.some(({ text }) => text.startsWith('指导思想'))).toBe(false);
    expect(paths).toContain('六/（二）/健全标准规范');
  });
});
