/** Marks that come in pairs, opening and closing side by side. */
const PAIRS = '“”‘’「」『』《》〈〉﹁﹂﹃﹄';

interface Span {
  start: number;
  end: number;
}

const STRAIGHT = '"';

/**
 * Widens a match so that its quotation marks come in pairs: folding drops them, and 数据要素×”行动 would lose
 * the mark before it, “数据要素×”行动. Takes in the one mark just outside if the other of its pair is inside.
 */
export function takeInQuote(text: string, match: Span): void {
  if (!mayBeMark(text.charCodeAt(match.start - 1)) && !mayBeMark(text.charCodeAt(match.end))) return;
  const before = text.charAt(match.start - 1);
  const after = text.charAt(match.end);
  if (closesInside(text, match, before, after)) match.start--;
  else if (opensInside(text, match, before, after)) match.end++;
}

function closesInside(text: string, match: Span, before: string, after: string): boolean {
  if (before === STRAIGHT) return after !== STRAIGHT && hasOddStraight(text, match);
  const index = PAIRS.indexOf(before);
  return index >= 0 && index % 2 === 0 && depthOf(text, match, index) < 0;
}

function opensInside(text: string, match: Span, before: string, after: string): boolean {
  if (after === STRAIGHT) return before !== STRAIGHT && hasOddStraight(text, match);
  const index = PAIRS.indexOf(after);
  return index % 2 === 1 && depthOf(text, match, index - 1) > 0;
}

/** Whether a unit is one of `PAIRS` or straight; false for the NaN beyond the text's ends. */
const mayBeMark = (code: number): boolean =>
  code === 0x22 ||
  (code >= 0x2018 && code <= 0x201d) ||
  (code >= 0x3008 && code <= 0x300f) ||
  (code >= 0xfe41 && code <= 0xfe44);

const hasOddStraight = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).split(STRAIGHT).length % 2 === 0;

/** Openings less closings of one pair inside a match. */
function depthOf(text: string, match: Span, pair: number): number {
  let depth = 0;
  for (let i = match.start; i < match.end; i++) {
    const character = text.charAt(i);
    if (character === PAIRS[pair]) depth++;
    else if (character === PAIRS[pair + 1]) depth--;
  }
  return depth;
}
