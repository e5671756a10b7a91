import type { Edit } from '../text/collated-text';

/** Lines of a page are between these widths, in characters; longer lines are paragraphs. */
const MIN_WIDTH = 18;
const MAX_WIDTH = 60;
/** Share of long lines that end within a sentence, from which a text counts as wrapped. */
const WRAPPED_SHARE = 0.5;

const PAGE_NUMBER = /^\s*[-—－–]*\s*[\d０-９IVX]{1,4}\s*[-—－–]*\s*$/u;
const MARKED_PAGE_NUMBER = /^\s*[-—－–]+\s*[\d０-９]{1,4}\s*[-—－–]+\s*$/u;
const SENTENCE_END = /[。；;！？!?：:”"’』」）)》…]\s*$/u;
const NEW_PARAGRAPH =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d０-９]{1,3}[）)]|[\d０-９]{1,3}[.．、](?!\d)|第[一二三四五六七八九十百\d]{1,4}[篇编章节条]|[①-⑳●■◆•]|——|附件|专栏)/u;

interface Line {
  start: number;
  end: number;
  /** Units of leading white space. */
  indent: number;
  width: number;
}

/**
 * Joins the lines of a text that was taken from a PDF or typed with hard breaks, and drops page numbers that
 * stand between them, also in the middle of a sentence. A text counts as such by its own measure: most of its
 * full lines end inside a sentence. Page numbers set between dashes (— ５ —) go in any text.
 */
export function joinWrappedLines(text: string): Edit[] {
  const lines = splitLines(text);
  const width = wrapWidth(text, lines);
  const edits: Edit[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if (line.width === 0) continue;
    if (line.width <= 12 && (width === null ? MARKED_PAGE_NUMBER : PAGE_NUMBER).test(content)) {
      if (width !== null || line.end < text.length) edits.push(removal(line, text));
      continue;
    }
    if (width !== null && last !== null && continues(text, last, line, width)) joinEdit(edits, last, line);
    last = line;
  }
  return edits.filter(({ start, end }) => start < end);
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    let from = start;
    while (from < end && /\s/u.test(text[from] ?? '')) from++;
    let to = end;
    while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
    lines.push({ start, end: Math.max(to, from), indent: from - start, width: to - from });
    start = end + 1;
  }
  return lines;
}

/** Width at which the text was wrapped, or null. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const widths = lines
    .filter(({ width }) => width >= MIN_WIDTH)
    .map(({ width }) => width)
    .sort((a, b) => a - b);
  if (widths.length < 8) return null;
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (full > MAX_WIDTH) return null;
  let long = 0;
  let open = 0;
  for (const line of lines) {
    if (line.width < full * 0.75) continue;
    long++;
    if (!SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 4), line.end))) open++;
  }
  return open >= long * WRAPPED_SHARE ? full : null;
}

function continues(text: string, last: Line, line: Line, width: number): boolean {
  const head = text.slice(line.start, line.start + line.indent + 16);
  const above = text.slice(last.start, last.end);
  // A name broken inside the brackets of a clause goes on whatever the line's length.
  if (above.lastIndexOf('（') > above.lastIndexOf('）') || above.lastIndexOf('(') > above.lastIndexOf(')'))
    return true;
  if (NEW_PARAGRAPH.test(head)) return false;
  return (
    line.indent <= last.indent + 1 && last.width + last.indent >= width * 0.75 && !/[。！？]\s*$/u.test(above)
  );
}

function removal(line: Line, text: string): Edit {
  const end = text[line.end] === '\n' ? line.end + 1 : line.end;
  return { start: line.start, end, reading: '', kind: 'layout', evidence: 'page number' };
}

/** Takes out everything between the two lines; page numbers removed there already become part of it. */
function joinEdit(edits: Edit[], last: Line, line: Line): void {
  const start = last.end;
  let evidence = 'line break inside a sentence';
  while (edits.length > 0 && (edits[edits.length - 1]?.start ?? 0) >= start) {
    edits.pop();
    evidence = 'page number and line break inside a sentence';
  }
  edits.push({ start, end: line.start + line.indent, reading: '', kind: 'layout', evidence });
}
