import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from './explain';
import { opened } from './testing/opened';

describe('explain', () => {
  const converter = opened('s', 'tw');

  it('names the words, where their forms come from, and what was refused', () => {
    const pieces = explain(converter, '做好困难群众工作（2025年），臺灣發展');
    expect(pieces.find(({ source }) => source.includes('困难'))).toMatchObject({ by: 'word' });
    expect(explain(converter, '合并').at(-1)).toMatchObject({
      by: 'word',
      target: '合併',
      origin: 'reviewed',
    });
    expect(pieces.at(-1)).toMatchObject({ source: '臺灣發展', target: '臺灣發展', by: 'left' });
  });

  it('names phrases that would have reached across a word', () => {
    const refused = explain(converter, '美好困境').flatMap((piece) => piece.refused);
    expect(refused).toContain('好困');
  });

  it("tells the reader's own entries from the rest", () => {
    const own = opened('s', 'tw');
    own.setUserDictionary({ additions: [['数据', '資料']] });
    expect(explain(own, '大数据')).toMatchObject([
      { source: '大', by: 'characters' },
      { source: '数据', target: '資料', by: 'user' },
    ]);
  });

  it('covers the text and its conversion', () => {
    const text = fc.string({ unit: fc.constantFrom(...'做好困难群众，臺灣发展里a\ud800𠮷计划') });
    fc.assert(
      fc.property(text, (source) => {
        const pieces = explain(converter, source);
        expect(pieces.map((piece) => piece.source).join('')).toBe(source);
        expect(pieces.map((piece) => piece.target).join('')).toBe(converter.convert(source).text);
      }),
    );
  }, 30_000);
});
