import { ORIGINS, type Origin } from '../asset/asset-format';
import type { TableView } from '../asset/read-asset';
import { wordEndingAt } from '../asset/word-trie';
import { targetOffset } from './alignment';
import { LEFT, NAME, SINGLE } from './conversion-pass';
import type { Converter, ConvertOptions } from './converter';

/** Why a stretch of text became what it is. Offsets are UTF-16 units of the source. */
export interface Explanation {
  start: number;
  end: number;
  source: string;
  target: string;
  /**
   * `word`: a word of the table decided; `characters`: each character alone; `left`: text in the target script,
   * left alone; `name`: a surname by what stands around it; `user`: an entry of the user dictionary; `outside`: nothing that the table knows.
   */
  by: 'word' | 'characters' | 'left' | 'name' | 'user' | 'outside';
  /** For a word with a form of its own, where that comes from. */
  origin?: Origin;
  /** Words with a form of their own that lie across the piece's edges and were refused: 好困 for 做好|困难. */
  refused: string[];
}

/** Explains a conversion piece by piece; the pieces cover the text. Meant for a few lines, not for a page. */
export function explain(converter: Converter, text: string, options: ConvertOptions = {}): Explanation[] {
  const marks: { start: number; end: number; word: number | 'user' }[] = [];
  const { text: target, edits } = converter.convert(text, {
    ...options,
    trace: (start, end, word) => marks.push({ start, end, word }),
  });
  for (const { start, end, value } of converter.fixedSpans(text, options.protect)) {
    if (value !== undefined) marks.push({ start, end, word: 'user' });
  }
  marks.sort((a, b) => a.start - b.start);
  const pieces: Explanation[] = [];
  const add = (start: number, end: number, by: Explanation['by'], origin?: Origin) => {
    if (start === end) return;
    const last = pieces.at(-1);
    if (last && by === 'characters' && last.by === 'characters' && last.end === start) pieces.pop();
    const from = last && !pieces.includes(last) ? last.start : start;
    pieces.push({
      start: from,
      end,
      source: text.slice(from, end),
      target: target.slice(targetOffset(edits, from), targetOffset(edits, end, 'end')),
      by,
      ...(origin ? { origin } : {}),
      refused: [],
    });
  };
  let at = 0;
  for (const { start, end, word } of marks) {
    add(at, start, 'outside');
    if (word === 'user') add(start, end, 'user');
    else if (word === SINGLE) add(start, end, 'characters');
    else if (word === LEFT) add(start, end, 'left');
    else if (word === NAME) add(start, end, 'name');
    else add(start, end, 'word', originOf(converter.table, word));
    at = end;
  }
  add(at, text.length, 'outside');
  for (const piece of pieces) piece.refused = refusedAcross(converter.table, text, piece);
  return pieces;
}

function originOf({ explicit, origin }: TableView, word: number): Origin | undefined {
  const value = explicit[word] as number;
  return value > 0 ? ORIGINS[origin[value - 1] as number] : undefined;
}

/** Words with an explicit value that begin before the piece's start or end behind its end, and touch it. */
function refusedAcross(table: TableView, text: string, { start, end }: Explanation): string[] {
  const { codes, base, check, explicit } = table;
  const refused: string[] = [];
  for (let from = Math.max(0, start - 7); from < end; from++) {
    let node = base[0] as number;
    for (let at = from; at < text.length && node >= 0; at++) {
      const code = codes[text.charCodeAt(at)] as number;
      const slot = node + code;
      if (code === 0 || check[slot] !== code) break;
      node = base[slot] as number;
      const id = wordEndingAt(table, node);
      const crosses = (from < start && at >= start) || (from >= start && at >= end);
      if (id >= 0 && crosses && (explicit[id] as number) > 0) refused.push(text.slice(from, at + 1));
    }
  }
  return refused;
}
