import type { ChangedSpan } from './split-conversion';

/**
 * The changed spans of a conversion from its edits: triples (source start, source length, target length),
 * ascending, UTF-16, as `@policy-lens/hanzi/convert/open-converter` gives them.
 */
export function editSpans(edits: Uint32Array): ChangedSpan[] {
  const spans: ChangedSpan[] = [];
  let delta = 0;
  for (let at = 0; at + 2 < edits.length; at += 3) {
    const start = edits[at] as number;
    const end = start + (edits[at + 1] as number);
    const targetStart = start + delta;
    const targetEnd = targetStart + (edits[at + 2] as number);
    spans.push({ start, end, targetStart, targetEnd });
    delta = targetEnd - end;
  }
  return spans;
}
