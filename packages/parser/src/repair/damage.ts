import type { Edit } from '../text/collated-text';
import { repeatedTokens } from './advertising';

/**
 * Marks what can't be read: U+FFFD, private-use characters, and the places where a lost or doubled byte has
 * shifted the characters behind it (五?!睒藴史?, ?qū)ν夂献?。, 确??傮w). Such a place holds a question mark
 * against a Chinese character; it reaches as far as characters follow that modern text doesn't use.
 */
export function markDamage(text: string): Edit[] {
  const spans: { start: number; end: number; evidence: string }[] = [];
  for (const match of text.matchAll(/[\ufffd\ue000-\uf8ff]+/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length, evidence: 'undecodable bytes' });
  }
  for (const match of text.matchAll(/\?/gu)) {
    const at = match.index;
    if (!isShifted(text, at)) continue;
    const previous = spans[spans.length - 1];
    const end = damageEnd(text, at + 1);
    if (
      previous !== undefined &&
      at - previous.end <= REACH &&
      at >= previous.start &&
      sameRun(text, previous.end, at)
    )
      previous.end = Math.max(previous.end, end);
    else spans.push({ start: at, end, evidence: 'bytes lost; what follows is shifted' });
  }
  for (const { token, places } of repeatedTokens(text)) {
    for (const start of places)
      spans.push({
        start,
        end: start + token.trimEnd().length,
        evidence: 'advertising; the word that it stands for is not proved',
      });
  }
  spans.sort((a, b) => a.start - b.start);
  return spans.map(({ start, end, evidence }) => ({
    start,
    end,
    reading: text.slice(start, end),
    kind: 'damage',
    evidence,
  }));
}

/** Two question marks so near to each other enclose one damaged stretch. */
const REACH = 6;
/** Marks that shifted bytes leave: signs of GBK that don't occur in Chinese prose, and letters of readings. */
const STRAY = /[!ùéèêàáíìóòúüāǎēěīǐōǒūǔǖǘǚǜńňǹ\u0370-\u03ff\u0400-\u04ff\u2460-\u24ff\u3105-\u312f]/u;
/** The upper half of the GBK extensions and rare characters, where shifted pairs of bytes fall. */
const RARE = /[\u3400-\u4dbf睒藴傮鲃夂嬠钂浠]/u;

/** Whether a question mark stands inside a Chinese sentence where no question can be. */
function isShifted(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const han = /[\u3400-\u9fff]/u;
  if (after === '?' || before === '?')
    return han.test(text[at - 2] ?? before) || han.test(text[at + 2] ?? after);
  if (/[!。a-zāáǎàēéěèīíǐìōóǒòūúǔù]/u.test(after) && (han.test(before) || before === '\n' || before === ''))
    return true;
  return (
    han.test(before) &&
    han.test(after) &&
    (STRAY.test(text.slice(at, at + 4)) || RARE.test(text.slice(at, at + 4)))
  );
}

function damageEnd(text: string, from: number): number {
  let end = from;
  for (let i = from; i < Math.min(text.length, from + REACH * 2); i++) {
    const character = text[i] ?? '';
    if (character === '\n') break;
    // The rest of a reading whose beginning was hit: …?dòng)公開.
    const goesOn =
      i === end &&
      end > from &&
      /[a-z)）]/u.test(character) &&
      /[a-zùéèêàáíìóòúüāǎēěīǐōǒūǔ]/u.test(text[i - 1] ?? '');
    if (STRAY.test(character) || RARE.test(character) || character === '?' || goesOn) end = i + 1;
    else if (i - end >= 2) break;
  }
  return end;
}

function sameRun(text: string, from: number, to: number): boolean {
  return !/[\n，,、“”]/u.test(text.slice(from, to));
}
