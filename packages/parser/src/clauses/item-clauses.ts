import { findBrackets } from './brackets';
import { type ClauseReading, readClause } from './responsibility-clause';

/** A clause that stands in an item; offsets in the clean text, brackets included. */
export interface PlacedClause extends ClauseReading {
  start: number;
  end: number;
}

const LINE_LABEL =
  /(?:^|[。；;\s])((?:第一|主要|具体)?(?:牵头|责任|主责|主办|协办|配合|参与|落实|实施|执行|负责|承办){1,2}(?:单位|部门|主体|机构)[:：])/u;
/** Longest clause without brackets at the end of a paragraph. */
const MAX_TRAILING = 600;

/** Clauses in brackets, and one without brackets at the end of the paragraph, in order. */
export function findClauses(text: string, from: number, to: number): PlacedClause[] {
  const clauses: PlacedClause[] = [];
  for (const { start, end } of findBrackets(text, from, to)) {
    const reading = readClause(text.slice(start + 1, end - 1));
    if (reading === null) continue;
    if (stands(text, reading, from, start, end, to)) clauses.push({ ...reading, start, end });
  }
  const trailing = trailingClause(text, Math.max(from, clauses.at(-1)?.end ?? from), to);
  if (trailing !== null) clauses.push(trailing);
  return clauses;
}

/** Whether a clause of this form can stand here. */
function stands(
  text: string,
  { form, parties }: ClauseReading,
  from: number,
  start: number,
  end: number,
  to: number,
): boolean {
  if (form === 'label' || parties.length === 0) return true;
  const afterSentence = start === from || /[。；;！!.”\n]/u.test(text[start - 1] ?? '');
  if (form === 'verb') return afterSentence || end === to || /[。；;！!\n]/u.test(text[end] ?? '');
  return afterSentence && /^[\s。；;]*$/u.test(text.slice(end, to));
}

function trailingClause(text: string, from: number, to: number): PlacedClause | null {
  const begin = Math.max(from, to - MAX_TRAILING);
  const tail = text.slice(begin, to);
  const match = LINE_LABEL.exec(tail);
  if (match === null) return null;
  const start = begin + match.index + match[0].length - (match[1]?.length ?? 0);
  const reading = readClause(text.slice(start, to).replace(/[。.]\s*$/u, ''));
  return reading === null ? null : { ...reading, start, end: to };
}
