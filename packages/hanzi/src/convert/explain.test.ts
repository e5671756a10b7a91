import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opened } from '../testing/opened';
import { explain } from './explain';

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

  it('names the entry, the veto and the origin that decided, wherever they stand', () => {
    const own = opened('s', 'tw');
    own.setUserDictionary({ additions: [['云网', '雲端網路']], vetoes: ['头发', '广'] });
    const part = fc.constantFrom('云网', '头发', '广', '合并', '发展', '，', '2025', '𠮷', '臺灣');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
        (text) => {
          const pieces = explain(own, text);
          expect(pieces.map(({ source }) => source).join('')).toBe(text);
          expect(pieces.map(({ target }) => target).join('')).toBe(own.convert(text).text);
          const user = pieces.filter(({ by }) => by === 'user');
          expect(user.map(({ source }) => source)).toEqual(text.match(/云网|广/gu) ?? []);
          for (const { source, by, origin } of pieces) {
            expect(source).not.toBe('');
            if (origin) expect(by).toBe('word');
            if (by === 'word') expect(source).not.toBe('头发');
          }
        },
      ),
    );
  }, 30_000);
});
