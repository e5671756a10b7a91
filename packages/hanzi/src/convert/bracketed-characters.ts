import { isHan } from './wrapped-lines';

/** One character in brackets; the numbers of sections, （一）, say nothing of the words beside them. */
const BRACKETED = /[（(](?![一二三四五六七八九十])[\u3400-\u9fff][）)]/g;

/**
 * The brackets of a character that may stand for the one before it, as statutes have it: 基（标）准 is 基准 or 标准,
 * 补（捐）助 is 补助 or 捐助. Pairs of start and end, ascending, one for each bracket; without them the word that
 * they cut is whole.
 */
export function alternativeBrackets(text: string): number[] {
  const brackets: number[] = [];
  for (const { index, 0: found } of text.matchAll(BRACKETED)) {
    const end = index + found.length;
    if (index === 0 || !isHan(text.charCodeAt(index - 1)) || !isHan(text.charCodeAt(end))) continue;
    brackets.push(index, index + 1, end - 1, end);
  }
  return brackets;
}
