import type { Edit } from '../text/collated-text';

/** Marks of Markdown at the start of a line: headings and quotations. */
const LINE_MARK = /(?:^|\n)[ \t]*((?:#{1,6}[ \t]+|>[ \t]?)+)/gu;
/** A hard line break at the end of a line. */
const HARD_BREAK = /(?<=[\u3400-\u9fff。；）])\\(?=\s*(?:\n|$))/gu;
/** Bold type around a whole heading or word. */
const BOLD = /\*\*|__(?=[\u3400-\u9fff“《（])|(?<=[\u3400-\u9fff。”》）])__/gu;

/** Marks that a converter to Markdown has set around headings; a text without bold pairs has none. */
export function removeMarkdownMarks(text: string): Edit[] {
  const marks = [
    ...[...text.matchAll(LINE_MARK)].map((match) => {
      const length = match[1]?.length ?? 0;
      return { start: match.index + match[0].length - length, length };
    }),
    ...[...text.matchAll(HARD_BREAK)].map((match) => ({ start: match.index, length: 1 })),
    ...[...text.matchAll(BOLD)].map((match) => ({ start: match.index, length: match[0].length })),
  ];
  return marks
    .sort((a, b) => a.start - b.start)
    .map(({ start, length }) => ({
      start,
      end: start + length,
      reading: '',
      kind: 'layout',
      evidence: 'markup',
    }));
}
