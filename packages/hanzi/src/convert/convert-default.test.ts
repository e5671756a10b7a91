import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../build/dictionaries';
import { corpusLines } from '../testing/corpus';
import { opened } from '../testing/opened';
import { VARIANTS } from '../variants';
import { alignedSpans } from './alignment';

const convert = (from: (typeof VARIANTS)[number], to: (typeof VARIANTS)[number]) => {
  const converter = opened(from, to);
  return (text: string) => converter.convert(text).text;
};

describe('default mode', () => {
  const toTaiwan = convert('s', 'tw');
  const toHongKong = convert('s', 'hk');

  it.each([
    ['做好困难群众工作', '做好困難群眾工作'],
    ['资金发放，足额发放，现金发放', '資金發放，足額發放，現金發放'],
    ['政府干预', '政府干預'],
    ['百年历史，我国历史，伟大历程', '百年歷史，我國歷史，偉大歷程'],
    ['参与制造', '參與製造'],
    ['中文采访', '中文採訪'],
    ['一个中心，多个中间商，3个中型', '一個中心，多個中間商，3個中型'],
    ['了解了如何', '瞭解了如何'],
    ['市场准入', '市場准入'],
    ['新征程', '新征程'],
    ['过境免签', '過境免簽'],
    ['一刻钟便民生活圈', '一刻鐘便民生活圈'],
    ['香港回归', '香港回歸'],
    ['一流干部', '一流幹部'],
    ['资金链', '資金鏈'],
    ['更加注重粮食面积', '更加注重糧食面積'],
    ['少数组织被发明', '少數組織被發明'],
    ['三里屯，韶山冲', '三里屯，韶山沖'],
    ['五年历程', '五年歷程'],
  ])('no phrase begins or ends inside a word: %s', (text, expected) => expect(toTaiwan(text)).toBe(expected));

  it.each([
    ['行动计划，计划于明年', '行動計畫，計劃於明年'],
    ['规划，策划', '規劃，策劃'],
    ['公布、颁布、分布', '公布、頒布、分布'],
    ['雇主、雇员、雇用', '雇主、雇員、僱用'],
    ['会议记录，记录在案', '會議紀錄，記錄在案'],
    ['征兵、征税、稽征', '徵兵、徵稅、稽徵'],
    ['占有，账户，抵触', '占有，帳戶，牴觸'],
    ['空气污染，湿地', '空氣污染，濕地'],
  ])('Taiwan: %s', (text, expected) => expect(toTaiwan(text)).toBe(expected));

  it.each([
    ['税务，说明，查阅，人群，启动，病床，高峰，客户', '稅務，說明，查閱，人群，啟動，病床，高峰，客戶'],
    ['卫生署', '衞生署'],
    ['雇主，账户，公布', '僱主，帳戶，公布'],
    ['电表，水表', '電錶，水錶'],
    ['在切实可行范围内尽快', '在切實可行範圍內盡快'],
  ])('Hong Kong: %s', (text, expected) => expect(toHongKong(text)).toBe(expected));

  it('leaves text alone that is in the target script already', () => {
    for (const text of ['政府干預市場', '于謙，皇后，公里。這是臺灣', '臺灣省政府，里長'])
      expect(toTaiwan(text)).toBe(text);
    expect(convert('t', 's')('干预，乾隆年间的皇后')).toBe('干预，乾隆年间的皇后');
  });

  it('simplifies Traditional text of any region', () => {
    const simplify = convert('t', 's');
    expect(simplify('稅務說明，衞生署，顯著，隨著，裡面，裏面，為爲')).toBe(
      '税务说明，卫生署，显著，随着，里面，里面，为为',
    );
    expect(simplify('乾貨及濕貨街市，乾隆')).toBe('干货及湿货街市，乾隆');
    expect(simplify('關於單一窗口')).toBe('关于单一窗口');
  });

  it('protects names: no word reaches across their edges', () => {
    const converter = opened('s', 'tw');
    const text = '现金发布会';
    expect(converter.convert(text, { protect: [0, 2] }).text).toBe('現金發布會');
    expect(converter.convert('里程碑', { protect: [0, 1, 1, 3] }).text).toHaveLength(3);
  });
});

describe('every conversion', () => {
  const unit = fc.constantFrom(
    ...'发髮里裏著着為为信息技术干乾于於后後系係只隻制製复覆台臺𠮷⿰豈，a。政府预计划面麵粉\u{2f800}',
    '\ud800',
    '\udc00',
  );
  const text = fc.oneof(fc.string({ unit, maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
  const pairs = [
    ['s', 't'],
    ['s', 'tw'],
    ['s', 'hk'],
    ['t', 's'],
  ] as const;

  it.each(pairs)(
    'aligns source and target exactly: %s to %s',
    (from, to) => {
      const converter = opened(from, to);
      fc.assert(
        fc.property(text, (source) => {
          const { text: target, edits } = converter.convert(source);
          let at = 0;
          let targetAt = 0;
          for (const span of alignedSpans(edits, source.length)) {
            expect([span.start, span.targetStart]).toEqual([at, targetAt]);
            if (span.unitForUnit) expect(span.end - span.start).toBe(span.targetEnd - span.targetStart);
            at = span.end;
            targetAt = span.targetEnd;
          }
          expect([at, targetAt]).toEqual([source.length, target.length]);
        }),
      );
    },
    60_000,
  );

  it.each(pairs)(
    'changes nothing the second time: %s to %s',
    (from, to) => {
      const once = convert(from, to);
      fc.assert(
        fc.property(text, (source) => {
          const converted = once(source);
          expect(once(converted)).toBe(converted);
        }),
        { numRuns: 1000 },
      );
    },
    60_000,
  );
});

describe('between Traditional variants', () => {
  const variants = VARIANTS.filter((variant) => variant !== 's');
  const pairs = variants.flatMap((from) =>
    variants.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  it.each(pairs)(
    'passing over what no word decides is as cutting every clause: %s to %s',
    (from, to) => {
      const converter = opened(from, to);
      // Who asks for a trace is told of every clause, and so every clause is cut.
      const everyClause = (source: string) => converter.convert(source, { trace() {} });
      const check = (source: string) => {
        expect(converter.convert(source)).toEqual(everyClause(source));
      };
      const words = directionOf(from, to).chain.flatMap(({ entries }) => [...entries].flat());
      const piece = fc.oneof(
        fc.constantFrom(...words),
        fc.constantFrom(...words).map((word) => word.slice(1)),
        fc.constantFrom(...words).map((word) => word.slice(0, -1)),
        fc.string({ unit: fc.constantFrom(...'的在人，。a𠮷⿰豈\ud842'), maxLength: 4 }),
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => check(pieces.join(''))),
        { numRuns: 500 },
      );
      check(words.join('').slice(0, 20_000));
      corpusLines().forEach(check);
    },
    60_000,
  );
});
