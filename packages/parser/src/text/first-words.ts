import type { Span } from './span';

/** What a stretch without a number is called in a path: its first words. */
export function firstWords(text: string, { start, end }: Span): string {
  const words = /^[^，,。；;：:\n（(]{1,16}/u.exec(text.slice(start, Math.min(end, start + 20)))?.[0];
  return (words ?? text.slice(start, Math.min(end, start + 8))).trim();
}
