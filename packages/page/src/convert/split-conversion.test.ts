// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextFlow } from '../flows/text-flow';
import { editSpans } from './edit-spans';
import { splitConversion } from './split-conversion';

function flowOf(parts: readonly string[]): TextFlow {
  const nodes = parts.map((part) => document.createTextNode(part));
  let at = 0;
  const starts = parts.map((part) => {
    at += part.length;
    return at - part.length;
  });
  const ends = parts.map((part, index) => (starts[index] as number) + part.length);
  return { owner: document.body, text: parts.join(''), nodes, starts, ends, traits: parts.map(() => 0) };
}

describe('a conversion cut at the borders of nodes', () => {
  it('converts a phrase right across inline tags', () => {
    const pieces = splitConversion(flowOf(['去理', '发店']), '去理髮店', []);
    expect(pieces.map(({ text }) => text)).toEqual(['去理', '髮店']);
  });

  it('gives a shorter phrase to the earlier nodes', () => {
    // 政务服务 → 政務: the second node of the phrase has nothing left.
    const pieces = splitConversion(
      flowOf(['在政务', '服务网']),
      '在政務网',
      editSpans(Uint32Array.of(1, 4, 2)),
    );
    expect(pieces.map(({ text }) => text)).toEqual(['在政務', '网']);
    expect(pieces[1]?.shifts).toEqual([{ start: 0, end: 2, shownStart: 0, shownEnd: 0 }]);
  });

  it('loses and doubles no text, wherever nodes and changes end', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(4), { maxLength: 12 }),
        (parts, cuts) => {
          const flow = flowOf(parts);
          const edits: number[] = [];
          let target = '';
          let at = 0;
          for (let index = 0; at < flow.text.length; index++) {
            const length = Math.min(1 + ((cuts[index] ?? 0) % 3), flow.text.length - at);
            const written = 'X'.repeat((cuts[index] ?? 1) % 5);
            if (written.length !== length) edits.push(at, length, written.length);
            target += written;
            at += length;
          }
          const pieces = splitConversion(flow, target, editSpans(Uint32Array.from(edits)));
          expect(pieces.map(({ text }) => text).join('')).toBe(target);
          expect(pieces.map(({ original }) => original)).toEqual(parts);
        },
      ),
    );
  });
});
