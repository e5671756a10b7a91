import type { Span } from './span';

/** Number of Chinese characters in a span of a text, or in all of it; those beyond the first plane don't count. */
export function countHan(text: string, { start, end }: Span = { start: 0, end: text.length }): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) count++;
  }
  return count;
}
