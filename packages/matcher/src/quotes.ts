/** Marks that come in pairs, opening and closing side by side. */
const PAIRS = '“”‘’「」『』《》〈〉﹁﹂﹃﹄';

/** Any other unit than these of the pairs is told apart by one comparison. */
const LEAST = 0x2018;

/**
 * Widens a match so that its quotation marks come in pairs: folding drops them, and 数据要素×”行动 would lose
 * the mark before it, “数据要素×”行动. Takes in the one mark just outside if the other of its pair is inside.
 */
export function takeInQuote(text: string, match: { start: number; end: number }): void {
  const before = match.start > 0 ? text.charCodeAt(match.start - 1) : 0;
  if ((before >= LEAST && before < 0x4e00) || before >= 0xfe00) {
    const index = PAIRS.indexOf(String.fromCharCode(before));
    if (index >= 0 && index % 2 === 0 && depthOf(text, match, index) < 0) match.start--;
  }
  const after = match.end < text.length ? text.charCodeAt(match.end) : 0;
  if ((after >= LEAST && after < 0x4e00) || after >= 0xfe00) {
    const index = PAIRS.indexOf(String.fromCharCode(after));
    if (index > 0 && index % 2 === 1 && depthOf(text, match, index - 1) > 0) match.end++;
  }
}

/** Openings less closings of one pair inside a match. */
function depthOf(text: string, match: { start: number; end: number }, pair: number): number {
  let depth = 0;
  for (let i = match.start; i < match.end; i++) {
    const character = text.charAt(i);
    if (character === PAIRS[pair]) depth++;
    else if (character === PAIRS[pair + 1]) depth--;
  }
  return depth;
}
