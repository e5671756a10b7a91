import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type CollatedText, collateRuns, type Edit } from './collated-text';
import { applyRepairs } from './read-span';

const piece = fc.stringMatching(/^[政务服数据wù()（）\s&]{0,12}$/u);

/** Runs with gaps between them, as markup leaves them. */
const received: fc.Arbitrary<CollatedText> = fc
  .array(fc.record({ gap: piece, text: piece, breakBefore: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((parts) => {
    let source = '';
    const runs = parts.map(({ gap, text, breakBefore }) => {
      source += gap;
      const start = source.length;
      source += text;
      return { start, end: source.length, breakBefore };
    });
    return collateRuns(source, runs);
  });

const changes = fc.array(
  fc.tuple(
    fc.nat(60),
    fc.integer({ min: 1, max: 5 }),
    piece,
    fc.constantFrom('reading', 'layout', 'damage', 'lost' as const),
  ),
  {
    maxLength: 6,
  },
);

function editsOf(length: number, drawn: [number, number, string, Edit['kind']][]): Edit[] {
  return drawn
    .map(([start, size, reading, kind]) => ({
      start,
      end: Math.min(length, start + size),
      reading,
      kind,
      evidence: 'test',
    }))
    .sort((a, b) => a.start - b.start);
}

function expectWhole({ source, text, starts, ends, repairs }: CollatedText): void {
  expect(starts.length).toBe(text.length);
  expect(ends.length).toBe(text.length);
  for (let i = 0; i < text.length; i++) {
    expect(starts[i]).toBeLessThan(ends[i] ?? 0);
    if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
  }
  for (let i = 1; i < repairs.length; i++) {
    expect(repairs[i]?.sourceStart).toBeGreaterThanOrEqual(repairs[i - 1]?.sourceEnd ?? 0);
  }
  if (text.length > 0) {
    const [first = 0] = starts;
    expect(applyRepairs(source, first, ends[text.length - 1] ?? 0, repairs)).toBe(text);
  }
}

describe('collated text', () => {
  it('gives its text from source and repairs after any edits', () => {
    fc.assert(
      fc.property(received, fc.array(changes, { maxLength: 4 }), (collated, passes) => {
        let text = collated;
        for (const drawn of passes) text = applyEdits(text, editsOf(text.text.length, drawn));
        expectWhole(text);
      }),
      { numRuns: 500 },
    );
  });

  it('merges a later repair with an earlier one that it takes in', () => {
    const received = collateRuns('政務(wù)服務', [{ start: 0, end: 8, breakBefore: false }]);
    const read = applyEdits(received, [{ start: 2, end: 6, reading: '', kind: 'reading', evidence: 'wù' }]);
    const whole = applyEdits(read, [
      { start: 1, end: 3, reading: '务服', kind: 'over-conversion', evidence: 'x' },
    ]);
    expect(whole.text).toBe('政务服務');
    expect(whole.repairs).toEqual([
      { sourceStart: 1, sourceEnd: 7, kind: 'over-conversion', reading: '务服', evidence: 'x; wù' },
    ]);
  });
});
