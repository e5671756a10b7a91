import type { Span } from '../text/span';

/** Offset of the first character that is neither white space nor a stop. */
export function skipStops(text: string, at: number, end: number): number {
  let from = at;
  while (from < end && /[\s。；;：:，,、]/u.test(text[from] ?? '')) from++;
  return from;
}

/** Without white space at either end. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
