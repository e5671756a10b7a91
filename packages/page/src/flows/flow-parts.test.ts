import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowPartEnds } from './flow-parts';

describe('the parts of a long flow', () => {
  it('end at sentences where there are any', () => {
    expect(flowPartEnds('一二三。四五六七八', 6)).toEqual([4, 9]);
  });

  it('cover the text, are short enough and split no surrogate pair', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '。', '😀', '\ud800'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 10 }), (value, longest) => {
        let start = 0;
        for (const end of flowPartEnds(value, longest)) {
          expect(end - start).toBeLessThanOrEqual(longest);
          expect(value.length === 0 || end > start).toBe(true);
          const low = value.charCodeAt(end);
          const splits = low >= 0xdc00 && low <= 0xdfff && value.charCodeAt(end - 1) >> 10 === 0x36;
          expect(splits).toBe(false);
          start = end;
        }
        expect(start).toBe(value.length);
      }),
    );
  });
});
