import { LONGEST_FLOW_PART } from '../limits';
import { LINE_END } from './text-flow';

const SENTENCE_ENDS = new Set(['。', '！', '？', '；', '\n', LINE_END, '!', '?', ';']);

/**
 * Cuts a long text into parts for one step of work each, at the end of a sentence where there is one. Most
 * flows are one part. Returns the ends of the parts, UTF-16, ascending; never inside a surrogate pair.
 */
export function flowPartEnds(text: string, longest: number = LONGEST_FLOW_PART): number[] {
  const ends: number[] = [];
  let start = 0;
  while (text.length - start > longest) {
    let end = start + longest;
    const least = start + (longest >> 1);
    let cut = end;
    while (cut > least && !SENTENCE_ENDS.has(text.charAt(cut - 1))) cut--;
    if (cut > least) end = cut;
    else if (isLowSurrogate(text.charCodeAt(end))) end--;
    ends.push(end);
    start = end;
  }
  ends.push(text.length);
  return ends;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
