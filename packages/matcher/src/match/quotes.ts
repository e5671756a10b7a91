interface Span {
  start: number;
  end: number;
}

const STRAIGHT = 0x22;

/**
 * Widens a match so that its quotation marks come in pairs: folding drops them, and 数据要素×”行动 would lose
 * the mark before it, “数据要素×”行动. Takes in the one mark just outside if the other of its pair is inside.
 */
export function takeInQuote(text: string, match: Span): void {
  const before = text.charCodeAt(match.start - 1);
  const after = text.charCodeAt(match.end);
  const opening = openingOf(before);
  const closed = openingOf(after);
  if (opening === STRAIGHT && closed === STRAIGHT) return;
  if (opening === before && lacksOne(text, match, opening, -1)) match.start--;
  else if ((closed < after || closed === STRAIGHT) && lacksOne(text, match, closed, 1)) match.end++;
}

/** The opening mark of a mark's pair: “”, ‘’, 「」, 『』, 《》, 〈〉, ﹁﹂, ﹃﹄, or straight ones; 0 for another unit. */
function openingOf(unit: number): number {
  if ((unit >= 0x2018 && unit <= 0x201d) || (unit >= 0x3008 && unit <= 0x300f)) return unit & ~1;
  if (unit >= 0xfe41 && unit <= 0xfe44) return unit - ((unit - 1) & 1);
  return unit === STRAIGHT ? unit : 0;
}

/** Whether a match has more openings than closings of a pair (`more` 1), or fewer (-1); straight ones: an odd number. */
function lacksOne(text: string, { start, end }: Span, opening: number, more: number): boolean {
  if (opening === 0) return false;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === opening) depth += more;
    else if (unit === opening + 1 && opening !== STRAIGHT) depth -= more;
  }
  return opening === STRAIGHT ? (depth & 1) === 1 : depth > 0;
}
