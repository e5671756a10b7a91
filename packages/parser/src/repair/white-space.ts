import type { Edit } from '../text/collated-text';

const SPACE = /[ \t\u00a0\u2000-\u200a\u202f\u205f]/u;
/** Invisible characters, the byte order mark among them. */
const IGNORABLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/u;
const WIDE = /[\u3000-\u303f\u3400-\u9fff\uff01-\uff5e‘’“”—…·]/u;

/**
 * White space that layout put in: indents, blank lines, spaces within or beside Chinese words. A paragraph
 * ends with one line feed; one space is left where it may part names (财政部　国土资源部).
 */
export function tidyWhiteSpace(text: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isBlank(text, at)) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && isBlank(text, at)) at++;
    const run = text.slice(start, at);
    const reading = tidied(run, text[start - 1], text[at]);
    if (reading !== run) edits.push({ start, end: at, reading, kind: 'layout', evidence: 'white space' });
  }
  return edits;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > 0x20 && unit < 0xa0) return false;
  const character = text[at] ?? '';
  return unit <= 0x20 || unit === 0x3000 || SPACE.test(character) || IGNORABLE.test(character);
}

function tidied(run: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined) return '';
  if (/[\n\r\f\v\u2028]/u.test(run)) return '\n';
  const visible = run.replace(new RegExp(IGNORABLE.source, 'gu'), '');
  if (visible === '') return '';
  if (run.includes('\u3000') || visible.length > 1)
    return /[^\x20-\x7f]/u.test(before) || WIDE.test(after) ? '\u3000' : ' ';
  return WIDE.test(before) || WIDE.test(after) ? '' : ' ';
}
