import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardFoldTable } from '../build/build-fold-table';
import { fold, foldKey } from './fold';

const table = standardFoldTable();

describe('fold makes equal', () => {
  it.each([
    [
      '政务服务',
      '政務服務',
      '政務(wù)服務(wù)',
      '政務（wù）服務（wù ）',
      '政 务\n服　务',
      '政\u200b务服\ufeff务',
      '“政务”服务',
    ],
    ['系统制度全面汇聚咨询', '係統製度全麵彙聚谘詢', '系統制度全面匯聚諮詢'],
    ['历史后面里程发展', '曆史後麵裏程發展', '歷史後面裡程髮展'],
    ['计划', '計畫', '計劃'],
    ['答复', '答覆', '答復'],
    ['了解', '瞭解'],
    ['着力', '著力'],
    ['App2.0', 'ＡＰＰ２．０', 'APP2.0'],
    ['“互联网+监管”', '「互聯網＋監管」', '互联网+监管'],
    ['数据要素×', '数据要素X', '數據要素✕'],
    ['湘政办发〔2024〕17号', '湘政辦發[2024]17號', '湘政办发（2024）17号'],
    ['二〇二五', '二○二五'],
    ['谫', '譾', '𫍿'],
    ['卫', '衛', '衞'],
    ['不', '\uf967', '不\ufe00'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(foldKey(other, table), other).toBe(foldKey(first, table));
  });
});

describe('fold keeps apart', () => {
  it.each([
    ['a b', 'ab'],
    ['(一)', '一'],
    ['年(月)', '年'],
    ['中国(app)', '中国'],
    ['(wù)', ''],
  ])('%s and %s', (one, other) => {
    expect(foldKey(one, table)).not.toBe(foldKey(other, table));
  });
});

const character = fc.oneof(
  fc.constantFrom(
    ...'政務系統（）() 　“”Ａﬁ㈠',
    '(wù)',
    '\u200b',
    '\ud842',
    '\udfb7',
    '𠮷',
    '𫍿',
    '\u{e0100}',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
);
const anyText = fc.array(character, { maxLength: 60 }).map((parts) => parts.join(''));

describe('fold maps', () => {
  it('rise, stay inside, and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text, table);
        expect(folded.text).toHaveLength(folded.starts.length);
        expect(folded.ends).toHaveLength(folded.starts.length);
        for (let i = 0; i < folded.starts.length; i++) {
          const [start, end] = [folded.starts[i] as number, folded.ends[i] as number];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (i === 0) continue;
          const [startBefore, endBefore] = [folded.starts[i - 1] as number, folded.ends[i - 1] as number];
          expect(start === startBefore ? end === endBefore : start >= endBefore).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lead back to text that folds to the same', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, seed) => {
        const folded = fold(text, table);
        if (folded.text.length === 0) return;
        const at = seed % folded.text.length;
        const [start, end] = [folded.starts[at] as number, folded.ends[at] as number];
        let from = at;
        let to = at + 1;
        while (from > 0 && folded.starts[from - 1] === start) from--;
        while (to < folded.starts.length && folded.starts[to] === start) to++;
        if (folded.text.slice(from, to) === ' ') return;
        expect(foldKey(text.slice(start, end), table)).toBe(folded.text.slice(from, to));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same with and without maps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldKey(text, table)).toBe(fold(text, table).text);
      }),
    );
  });
});

it('changes nothing in folded text of any single unit', () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const once = foldKey(String.fromCharCode(unit), table);
    if (once !== foldKey(once, table)) expect.fail(`U+${unit.toString(16)} folds to ${once}, which folds on`);
  }
});

it('takes time linear in the length of hostile text', () => {
  for (const unit of ['字(', '(', '字 ', ' ', '”', '字(a', '\ud800', 'ﷺ', 'a ']) {
    expect(foldKey(unit.repeat(200_000), table).length).toBeGreaterThanOrEqual(0);
  }
});
