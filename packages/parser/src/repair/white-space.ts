import { labelAt } from '../outline/labels';
import type { Edit } from '../text/collated-text';

const SPACE = /[ \t\u00a0\u2000-\u200a\u202f\u205f]/u;
/** Invisible characters, the byte order mark among them. */
const IGNORABLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const ALL_IGNORABLE = new RegExp(IGNORABLE.source, 'gu');
const WIDE = /[\u3000-\u303f\u3400-\u9fff\uff01-\uff5e‘’“”—…·]/u;
const SPACE_OR_WIDE = /[ \t\u00a0\u3000\u2000-\u200a]/u;
const SENTENCE_END = /[。；：:！？）)】」”》]/u;

/** A line of this length in which this many sentences end before a space has lost its line breaks to spaces. */
const FLATTENED_LENGTH = 400;
const FLATTENED_BREAKS = 4;

/**
 * White space that layout put in: indents, blank lines, spaces within or beside Chinese words. A paragraph
 * ends with one line feed; one space is left where it may part names (财政部　国土资源部). Where a whole
 * document stands in one line, the spaces between its paragraphs become line feeds again.
 */
export function tidyWhiteSpace(text: string): Edit[] {
  const edits: Edit[] = [];
  let lineEnd = -1;
  let flattened = false;
  for (let at = 0; at < text.length; at++) {
    if (at > lineEnd) {
      const found = text.indexOf('\n', at);
      lineEnd = found < 0 ? text.length : found;
      flattened = lineEnd - at >= FLATTENED_LENGTH && isFlattened(text, at, lineEnd);
    }
    if (!isBlank(text, at)) continue;
    const start = at;
    while (at < text.length && isBlank(text, at)) at++;
    const run = text.slice(start, at);
    const reading =
      flattened && partsParagraphs(text, start, at) ? '\n' : tidied(run, text[start - 1], text[at]);
    if (reading !== run) edits.push({ start, end: at, reading, kind: 'layout', evidence: 'white space' });
  }
  return edits;
}

/** Whether sentences end before spaces all along the line. */
function isFlattened(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let at = from + 1; at < to; at++) {
    if (isBlank(text, at) && !isBlank(text, at - 1) && SENTENCE_END.test(text[at - 1] ?? '')) breaks++;
  }
  return breaks >= FLATTENED_BREAKS;
}

/** In a flattened line a space beside Chinese text stands for the end of a paragraph. */
function partsParagraphs(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (before === undefined || after === undefined || !SPACE_OR_WIDE.test(text.slice(start, end)))
    return false;
  if (SENTENCE_END.test(before) || labelAt(text, end) !== null) return true;
  return WIDE.test(before) && (WIDE.test(after) || /^(?:[(（]|\d{4}年)/u.test(text.slice(end, end + 5)));
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > 0x20 && unit < 0xa0) return false;
  const character = text[at] ?? '';
  return unit <= 0x20 || unit === 0x3000 || SPACE.test(character) || IGNORABLE.test(character);
}

function tidied(run: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined) return '';
  if (/[\n\r\f\v]/u.test(run)) return '\n';
  const visible = run.replace(ALL_IGNORABLE, '');
  if (visible === '') return '';
  if (run.includes('\u3000') || visible.length > 1)
    return WIDE.test(before) || WIDE.test(after) ? '\u3000' : ' ';
  return WIDE.test(before) || WIDE.test(after) ? '' : ' ';
}
