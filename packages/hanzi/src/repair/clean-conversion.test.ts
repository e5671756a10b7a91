import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedSpans, targetOffset } from '../convert/alignment';
import { opened } from '../testing/opened';
import { cleanConversion } from './clean-conversion';

const clean = { toSimplified: opened('t', 's'), toTraditional: opened('s', 'tw') };
const toPhrases = opened('s', 'twp');

describe('cleanConversion', () => {
  it('repairs first, then converts, and aligns both with the text as given', () => {
    const { text, edits, changes } = cleanConversion('政务(wù)服务器(qì)的係统', {
      clean,
      convert: toPhrases,
    });
    expect(text).toBe('政務伺服器的系統');
    expect(changes).toMatchObject([
      { start: 2, end: 6, target: '' },
      { start: 9, end: 13, target: '' },
      { start: 14, end: 15, target: '系', kind: 'over-converted' },
    ]);
    expect(targetOffset(edits, 14)).toBe(6);
  });

  it('only repairs without a converter', () => {
    expect(cleanConversion('政務(wù)服務的係統', { clean })).toMatchObject({ text: '政務服務的系統' });
  });

  it('keeps names whole, whose offsets are those of the text as given', () => {
    const text = '数(shù)据信息';
    const { text: target } = cleanConversion(text, { clean, convert: toPhrases, protect: [0, 8, 8, 9] });
    expect(target).toBe(toPhrases.convert('数据信息', { protect: [0, 3, 3, 4] }).text);
  });

  it('covers both texts exactly, whatever was removed and lengthened', () => {
    const part = fc.constantFrom(
      '服务器',
      '(wù)',
      '（shǔ）',
      '係統',
      '务',
      '移动',
      '电话',
      '，',
      'a',
      '\ud800',
      '信息',
    );
    const parts = fc.array(part, { maxLength: 16 }).map((all) => all.join(''));
    fc.assert(
      fc.property(parts, (text) => {
        const { text: target, edits, changes } = cleanConversion(text, { clean, convert: toPhrases });
        let at = 0;
        let targetAt = 0;
        for (const span of alignedSpans(edits, text.length)) {
          expect([span.start, span.targetStart]).toEqual([at, targetAt]);
          if (span.unitForUnit) expect(span.end - span.start).toBe(span.targetEnd - span.targetStart);
          at = span.end;
          targetAt = span.targetEnd;
        }
        expect([at, targetAt]).toEqual([text.length, target.length]);
        for (const { start, end, target: left } of changes) {
          if (left === '') expect(targetOffset(edits, start)).toBe(targetOffset(edits, end));
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
