import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from './model';
import { parseDocument, parseText } from './parse-document';

const SEEDS = new URL('../../../seeds/', import.meta.url);
const PAGE_LINES = 24;
const LINE_WIDTH = 30;

const lines = (text: string): string[] => text.split('\n');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The ways in which the same document reaches a reader. */
const LAYOUTS: Record<string, (text: string) => string> = {
  'paragraphs parted by spaces only': (text) => lines(text).join(' '),
  'full-width punctuation': (text) => text.replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）'),
  'indented, with blank lines': (text) =>
    lines(text)
      .map((line) => `　　${line}`)
      .join('\n\n'),
  'a space after every seventh character': (text) => text.replace(/([^\n]{7})/gu, '$1 '),
  'pages of a PDF': (text) => {
    let count = 0;
    return lines(text)
      .flatMap((line) => line.match(new RegExp(`.{1,${LINE_WIDTH}}`, 'gu')) ?? [])
      .map((line) => (++count % PAGE_LINES === 0 ? `${line}\n\n— ${count / PAGE_LINES} —\n` : line))
      .join('\n');
  },
  markup: (text) => {
    const body = lines(text).map(
      (line) => `<p><span>${escaped(line.slice(0, 3))}</span>${escaped(line.slice(3))}</p>`,
    );
    return `<html><body><div class="nav">首页 政务公开</div><div class="TRS_Editor">${body.join('\n')}</div></body></html>`;
  },
};

/** Commitments with their parties, white space and the width of signs apart. */
function brief({ commitments }: ParsedDocument): string[] {
  return commitments.map(({ text, responsibilities }) =>
    [text, ...responsibilities.map(({ role, surface }) => `${role} ${surface}`)]
      .join('|')
      .normalize('NFKC')
      .replace(/\s/gu, ''),
  );
}

describe.each(readdirSync(SEEDS))('%s', (name) => {
  const document = parseDocument({ name, bytes: readFileSync(new URL(name, SEEDS)) });

  it.each(Object.keys(LAYOUTS))('gives the same commitments from %s', (layout) => {
    const again = parseText('again', LAYOUTS[layout]?.(document.text) ?? '');
    expect(brief(again)).toEqual(brief(document));
    expect(again.documentNumber).toBe(document.documentNumber);
  });
});
