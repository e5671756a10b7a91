import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedSpans, sourceOffset, targetOffset } from './alignment';

/** Edits and a source length, as converters make them. */
const alignment = fc
  .array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.nat(4)), { maxLength: 5 })
  .chain((parts) => {
    const edits: number[] = [];
    let at = 0;
    for (const [gap, length, target] of parts.filter((part) => part[1] !== part[2])) {
      edits.push(at + gap, length, target);
      at += gap + length;
    }
    return fc.record({
      edits: fc.constant(Uint32Array.from(edits)),
      length: fc.nat(5).map((rest) => at + rest),
    });
  });

describe('alignment', () => {
  // 计算机 -> 電腦: source 你的计算机呢, target 你的電腦呢
  const edits = Uint32Array.of(2, 3, 2);

  it('maps places, and ranges that begin or end inside a span of different length', () => {
    expect([0, 2, 5, 6].map((at) => targetOffset(edits, at))).toEqual([0, 2, 4, 5]);
    expect([targetOffset(edits, 3), targetOffset(edits, 3, 'end')]).toEqual([2, 4]);
    expect([0, 2, 4, 5].map((at) => sourceOffset(edits, at))).toEqual([0, 2, 5, 6]);
    expect([sourceOffset(edits, 3), sourceOffset(edits, 3, 'end')]).toEqual([2, 5]);
  });

  it('covers both texts, ascending, and agrees with the offsets', () => {
    fc.assert(
      fc.property(alignment, ({ edits: some, length }) => {
        const spans = alignedSpans(some, length);
        let at = 0;
        let targetAt = 0;
        for (const span of spans) {
          expect([span.start, span.targetStart]).toEqual([at, targetAt]);
          if (span.targetEnd > span.targetStart)
            expect(targetOffset(some, span.start, 'end')).toBeLessThanOrEqual(span.targetEnd);
          expect(targetOffset(some, span.start)).toBeLessThanOrEqual(span.targetStart);
          at = span.end;
          targetAt = span.targetEnd;
        }
        expect(at).toBe(length);
        expect(targetOffset(some, length, 'end')).toBe(targetAt);
      }),
    );
  });

  it('is monotonic', () => {
    fc.assert(
      fc.property(alignment, ({ edits: some, length }) => {
        for (let at = 1; at <= length; at++) {
          expect(targetOffset(some, at)).toBeGreaterThanOrEqual(targetOffset(some, at - 1));
        }
      }),
    );
  });
});
