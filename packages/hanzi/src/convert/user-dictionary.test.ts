import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opened } from '../testing/opened';
import { alignedSpans } from './alignment';
import type { Converter } from './converter';

describe.each(['default', 'opencc'] as const)('user dictionary, mode %s', (mode) => {
  let converter: Converter;
  beforeAll(() => {
    opened('s', 't', mode);
  }, 60_000);
  beforeEach(() => {
    converter = opened('s', 't', mode);
  });
  const convert = (text: string) => converter.convert(text).text;

  it('is applied at once, before every dictionary, the longest entry first', () => {
    expect(convert('数据软件')).toBe('數據軟件');
    converter.setUserDictionary({
      additions: [
        ['数据', '資料'],
        ['数据软件', '資料軟體'],
      ],
    });
    expect(convert('数据软件，数据')).toBe('資料軟體，資料');
    converter.setUserDictionary({});
    expect(convert('数据软件')).toBe('數據軟件');
  });

  it('does not use vetoed words, and leaves vetoed characters', () => {
    expect(convert('头发')).toBe('頭髮');
    converter.setUserDictionary({ vetoes: ['头发', '广'] });
    expect(convert('头发广')).toBe('頭發广');
  });

  it('keeps the alignment, whatever the entries', () => {
    const unit = fc.constantFrom(...'数据头发软件a，\ud800');
    const word = fc.string({ unit, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { maxLength: 4 }),
        fc.string({ unit }),
        (additions, text) => {
          converter.setUserDictionary({ additions });
          const { text: target, edits } = converter.convert(text);
          const last = alignedSpans(edits, text.length).at(-1);
          expect([last?.end ?? 0, last?.targetEnd ?? 0]).toEqual([text.length, target.length]);
        },
      ),
    );
  }, 30_000);

  it('does not write an entry into its own result', () => {
    converter.setUserDictionary({ additions: [['云', '雲端']] });
    expect(convert('云')).toBe('雲端');
    converter.setUserDictionary({ additions: [['湘', '湘江']] });
    expect(convert(convert('湘'))).toBe('湘江');
  });

  it('goes before every dictionary and protected name, whatever the entry', () => {
    const unit = fc.constantFrom(...'数据头发软件干部里a.*+?[(\\$|^，');
    const word = fc.string({ unit, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, word, fc.string({ unit, maxLength: 8 }), (source, target, around) => {
        fc.pre(!target.includes(source) && !`${around}${source}`.slice(0, -1).includes(source));
        converter.setUserDictionary({ additions: [[source, target]] });
        const text = `${around}${source}`;
        const { text: converted } = converter.convert(text, { protect: [0, text.length] });
        expect(converted.endsWith(target)).toBe(true);
      }),
    );
  });

  it('ignores empty entries and halves of characters', () => {
    converter.setUserDictionary({
      additions: [
        ['', '空'],
        ['\ud842', '半'],
        ['数', '\udfb7'],
      ],
      vetoes: ['', '\ud842'],
    });
    expect(convert('𠮷数')).toBe('𠮷數');
  });

  it('takes entries that overlap from the left, the longest first', () => {
    converter.setUserDictionary({
      additions: [
        ['甲乙', '1'],
        ['乙丙丁', '2'],
        ['甲', '3'],
      ],
    });
    expect(convert('甲乙丙丁，乙丙丁，甲丙')).toBe('1丙丁，2，3丙');
  });

  it('takes an addition before a veto of the same word', () => {
    converter.setUserDictionary({ additions: [['头发', '秀髮']], vetoes: ['头发', '发'] });
    expect(convert('头发')).toBe('秀髮');
  });

  it('has room for ten thousand entries of one first character', () => {
    const additions = Array.from({ length: 10_000 }, (_, i) => [`数${i}。`, `第${i}。`] as const);
    converter.setUserDictionary({ additions });
    expect(convert('数7。数9999。数据')).toBe('第7。第9999。數據');
  });
});
