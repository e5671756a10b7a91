import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUANGDONG_2023, HUNAN_2024, HUNAN_2025, PORTAL_2024 } from '../testing/sample-cards';
import { CITATION_FORMATS, type CitedWork, citedWork } from './cited-work';
import { formatCitation } from './format-citation';

const same = (text: string) => text;
const online = citedWork(HUNAN_2024, PORTAL_2024, '2026-01-15', same);
const offline = citedWork(GUANGDONG_2023, null, '2026-01-15', same);
const bare = citedWork({ ...HUNAN_2025, issuedOn: null }, null, '2026-01-15', same);

describe('GB/T 7714', () => {
  it('gives date, access date and path of a work on the web', () => {
    expect(formatCitation(online, 'gbt7714')).toBe(
      '湖南省人民政府办公厅. 湖南省2024年数据和政务服务管理工作要点: 湘政办发〔2024〕17号[Z/OL]. 2024: 三·（二）·8(2024-05-31)[2026-01-15]. https://www.hunan.gov.cn/2024/17.html.',
    );
  });
  it('needs no year where it cites the whole', () => {
    expect(formatCitation({ ...online, clause: null }, 'gbt7714')).toContain(
      '17号[Z/OL]. (2024-05-31)[2026-01-15]. https',
    );
  });
  it('cites without a path what has none', () => {
    expect(formatCitation(offline, 'gbt7714')).toBe(
      '广东省人民政府. 广东省人民政府关于进一步深化数字政府改革建设的实施意见: 粤府〔2023〕47号[Z]. 2023-07-21.',
    );
  });
  it('ends properly without number and date', () => {
    expect(formatCitation(bare, 'gbt7714')).toBe(
      '湖南省人民政府办公厅. 湖南省2025年政务服务和数据工作要点[Z].',
    );
  });
});

describe('APA', () => {
  it('writes the date in words', () => {
    expect(formatCitation(online, 'apa')).toBe(
      '湖南省人民政府办公厅. (2024, May 31). 湖南省2024年数据和政务服务管理工作要点 (湘政办发〔2024〕17号), 三·（二）·8. https://www.hunan.gov.cn/2024/17.html',
    );
  });
  it('says n.d. and invents no date', () => {
    expect(formatCitation(bare, 'apa')).toContain('(n.d.)');
  });
});

describe('BibTeX', () => {
  it('is an entry that every style can print', () => {
    const url = 'https://www.hunan.gov.cn/a_b/c%20d?e=1&f=2#g';
    expect(formatCitation({ ...online, url }, 'bibtex')).toBe(
      [
        '@misc{hunan-2024-17,',
        '  author = {{湖南省人民政府办公厅}},',
        '  title = {{湖南省2024年数据和政务服务管理工作要点}},',
        '  number = {湘政办发〔2024〕17号},',
        '  year = {2024},',
        '  month = may,',
        '  note = {三·（二）·8},',
        `  url = {${url}},`,
        '  urldate = {2026-01-15},',
        '}',
      ].join('\n'),
    );
  });
  it('names no month of a year alone', () => {
    expect(formatCitation({ ...online, issuedOn: '2024' }, 'bibtex')).not.toContain('month');
  });
});

describe('plain text', () => {
  it('reads as a Chinese sentence', () => {
    expect(formatCitation(offline, 'plain')).toBe(
      '广东省人民政府《广东省人民政府关于进一步深化数字政府改革建设的实施意见》（粤府〔2023〕47号，2023-07-21）',
    );
  });
});

const text = fc.string({ unit: 'binary', maxLength: 30 });
const work: fc.Arbitrary<CitedWork> = fc.record({
  issuer: text,
  title: text,
  documentNumber: fc.option(text),
  issuedOn: fc.constantFrom(null, '2024', '2024-05', '2024-05-31'),
  url: fc.constantFrom(null, 'https://www.gov.cn/a?b=c&d=e#f%20g', 'https://www.gov.cn/{a}\\ b'),
  clause: fc.option(text),
  accessedOn: fc.constant('2026-01-15'),
  key: text,
});

describe('any work', () => {
  it('is cited in every format without “null” or “undefined”', () => {
    fc.assert(
      fc.property(work, fc.constantFrom(...CITATION_FORMATS), (any, format) => {
        const words = /null|undefined|NaN/;
        fc.pre(!words.test(JSON.stringify(Object.values(any).filter((value) => value !== null))));
        expect(formatCitation(any, format)).not.toMatch(words);
      }),
    );
  });
  it('keeps the braces of BibTeX balanced, whatever the data hold', () => {
    fc.assert(
      fc.property(work, (any) => {
        const entry = formatCitation(any, 'bibtex');
        let depth = 0;
        for (const character of entry) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(entry).toMatch(/^@misc\{[^\s,{}"'=#%~\\]+,\n/);
      }),
    );
  });
});
