import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opened } from '../testing/opened';
import { cleanText } from './clean';

const converters = { toSimplified: opened('t', 's'), toTraditional: opened('s', 't') };
const clean = (text: string) => cleanText(text, converters);

describe('cleanText', () => {
  it.each([
    ['加強係統觀念，推進製度建設', '加強系統觀念，推進制度建設'],
    ['全麵彙聚數據，專家谘詢', '全面匯聚數據，專家諮詢'],
    ['政務(wù)服務（wù）中心', '政務服務中心'],
    ['推动政务(wù)服务，彙聚數据', '推动政务服务，汇聚数据'],
    ['關係密切，製造業，麵粉', '關係密切，製造業，麵粉'],
    ['政务服务', '政务服务'],
    ['二氧化碳(CO)与阿(a)', '二氧化碳(CO)与阿(a)'],
    ['完善體係，健全機製，谘詢專家', '完善體系，健全機制，諮詢專家'],
    ['行（xíng）政復議（yì）', '行政復議'],
    ['製造業與制度、關係與系統', '製造業與制度、關係與系統'],
  ])('%s becomes %s', (text, expected) => expect(clean(text).text).toBe(expected));

  it('lists each change at its place in the text as given', () => {
    expect(clean('服務(wù)係統').changes).toEqual([
      { start: 2, end: 6, target: '', kind: 'reading' },
      { start: 6, end: 7, target: '系', kind: 'over-converted' },
    ]);
  });

  it('is done with a text at once, even where mending shows another script', () => {
    expect(clean('发係全係').text).toBe('发系全系');
  });

  it('changes nothing that it does not list, and nothing the second time', () => {
    const unit = fc.constantFrom(...'係統製度全麵彙聚谘詢服務務(wù)（）发展關系，a\ud800𠮷');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const { text: cleaned, changes } = clean(text);
        let rebuilt = '';
        let at = 0;
        for (const { start, end, target } of changes) {
          expect(start).toBeGreaterThanOrEqual(at);
          rebuilt += text.slice(at, start) + target;
          at = end;
        }
        expect(rebuilt + text.slice(at)).toBe(cleaned);
        expect(clean(cleaned)).toEqual({ text: cleaned, changes: [] });
      }),
    );
  }, 30_000);
});
