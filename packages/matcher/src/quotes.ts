const CLOSING: Record<string, string> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
  '﹂': '﹁',
  '﹄': '﹃',
};
const OPENING: Record<string, string> = Object.fromEntries(Object.entries(CLOSING).map(([a, b]) => [b, a]));

/**
 * A match whose quotation marks come in pairs: folding drops them, so that 数据要素×”行动 would lose the mark
 * before it, “数据要素×”行动. Takes in the one mark just outside if the other of its pair is inside.
 */
export function withQuotes(text: string, start: number, end: number): { start: number; end: number } {
  const before = start > 0 ? text.charAt(start - 1) : '';
  if (OPENING[before] !== undefined && depthOf(text, start, end, before, OPENING[before]) < 0)
    return { start: start - 1, end };
  const after = end < text.length ? text.charAt(end) : '';
  if (CLOSING[after] !== undefined && depthOf(text, start, end, CLOSING[after], after) > 0)
    return { start, end: end + 1 };
  return { start, end };
}

function depthOf(text: string, start: number, end: number, opening: string, closing: string): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if (character === opening) depth++;
    else if (character === closing) depth--;
  }
  return depth;
}
