/** A bracketed stretch at the outermost level; offsets of the opening bracket and after the closing one. */
export interface Bracket {
  start: number;
  end: number;
}

const CLOSING: Record<string, string> = { '（': '）', '(': ')', '〔': '〕', '[': ']', '【': '】' };
const CLOSERS = new Set(['）', ')', '〕', ']', '】']);
/** Full and half width stand for each other: texts open with one and close with the other. */
const SAME: Record<string, string> = { '）': ')', '〕': ']', '】': ']' };
const BRACKETS = new Set([...Object.keys(CLOSING), ...CLOSERS].map((bracket) => bracket.charCodeAt(0)));
/** Deeper nesting isn't prose. */
const MAX_DEPTH = 8;

/**
 * Outermost brackets between two offsets, in one pass. A bracket that is never closed holds nothing; one that
 * closes none is passed over.
 */
export function findBrackets(text: string, from: number, to: number): Bracket[] {
  const found: Bracket[] = [];
  const open: { at: number; closer: string }[] = [];
  for (let i = from; i < to; i++) {
    if (!BRACKETS.has(text.charCodeAt(i))) continue;
    const character = text[i] ?? '';
    const closer = CLOSING[character];
    if (closer !== undefined) {
      if (open.length === MAX_DEPTH) open.shift();
      open.push({ at: i, closer: SAME[closer] ?? closer });
    } else if (CLOSERS.has(character)) {
      const wanted = SAME[character] ?? character;
      let depth = open.length - 1;
      while (depth >= 0 && open[depth]?.closer !== wanted) depth--;
      const start = open[depth]?.at;
      if (depth < 0 || start === undefined) continue;
      open.length = depth;
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: i + 1 });
    }
  }
  return found;
}

/** Splits at separators that stand outside brackets and quotation marks; keeps each part's separator. */
export function splitOutside(text: string, separators: RegExp): { text: string; separator: string }[] {
  const parts: { text: string; separator: string }[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (CLOSING[character] !== undefined || character === '“' || character === '《') depth++;
    else if (CLOSERS.has(character) || character === '”' || character === '》')
      depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.test(character)) {
      parts.push({ text: text.slice(from, i), separator: character });
      from = i + 1;
    }
  }
  parts.push({ text: text.slice(from), separator: '' });
  return parts;
}
