/** One stretch of a conversion: `[start, end)` of the source became `[targetStart, targetEnd)` of the target. */
export interface AlignedSpan {
  start: number;
  end: number;
  targetStart: number;
  targetEnd: number;
  /** Whether unit `i` of the one is unit `i` of the other. */
  unitForUnit: boolean;
}

/**
 * The whole alignment of a conversion, from its `edits`: spans that cover source and target exactly, in order.
 * Offsets are UTF-16 units; `sourceLength` is that of the converted text.
 */
export function alignedSpans(edits: Uint32Array, sourceLength: number): AlignedSpan[] {
  const spans: AlignedSpan[] = [];
  let start = 0;
  let targetStart = 0;
  const push = (length: number, targetLength: number, unitForUnit: boolean) => {
    if (length === 0 && targetLength === 0) return;
    spans.push({
      start,
      end: start + length,
      targetStart,
      targetEnd: targetStart + targetLength,
      unitForUnit,
    });
    start += length;
    targetStart += targetLength;
  };
  for (let i = 0; i < edits.length; i += 3) {
    const before = (edits[i] as number) - start;
    push(before, before, true);
    push(edits[i + 1] as number, edits[i + 2] as number, false);
  }
  push(sourceLength - start, sourceLength - start, true);
  return spans;
}

/**
 * Where a place in the source lies in the target. A place inside a span whose lengths differ goes to its
 * start, or with `end` to its end, so that a range of the source maps to all that it became.
 */
export function targetOffset(edits: Uint32Array, offset: number, side: 'start' | 'end' = 'start'): number {
  let shift = 0;
  for (let i = 0; i < edits.length; i += 3) {
    const start = edits[i] as number;
    const length = edits[i + 1] as number;
    const targetLength = edits[i + 2] as number;
    if (offset < start || (offset === start && (length > 0 || side === 'start'))) break;
    if (offset < start + length) return start + shift + (side === 'end' ? targetLength : 0);
    shift += targetLength - length;
  }
  return offset + shift;
}

/** The way back: where a place in the target lies in the source. */
export function sourceOffset(edits: Uint32Array, offset: number, side: 'start' | 'end' = 'start'): number {
  return targetOffset(invertEdits(edits), offset, side);
}

/** The edits of the conversion seen from the target. */
export function invertEdits(edits: Uint32Array): Uint32Array {
  const inverted = new Uint32Array(edits.length);
  let shift = 0;
  for (let i = 0; i < edits.length; i += 3) {
    const length = edits[i + 1] as number;
    const targetLength = edits[i + 2] as number;
    inverted.set([(edits[i] as number) + shift, targetLength, length], i);
    shift += targetLength - length;
  }
  return inverted;
}
