/** A stretch of the clean text. */
export interface Span {
  start: number;
  end: number;
}

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

/** Number of Chinese characters. */
export function hanLength(text: string, { start, end }: Span): number {
  let length = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) length++;
  }
  return length;
}

/** What a stretch without a number is called in a path: its first words. */
export function firstWords(text: string, { start, end }: Span): string {
  const words = /^[^，,。；;：:\n（(]{1,16}/u.exec(text.slice(start, Math.min(end, start + 20)))?.[0];
  return (words ?? text.slice(start, Math.min(end, start + 8))).trim();
}
