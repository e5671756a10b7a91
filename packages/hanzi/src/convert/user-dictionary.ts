import type { TableView } from '../asset/read-asset';
import { wordEndingAt } from '../asset/word-trie';

/** What a reader wants converted otherwise; it goes before every dictionary. */
export interface UserDictionary {
  /** Source text -> what it becomes. */
  additions?: Iterable<readonly [source: string, target: string]>;
  /** Words that the dictionaries must not use; of a single character: it stays as it is. */
  vetoes?: Iterable<string>;
}

/** A stretch of the source that the dictionaries do not decide. `value` is undefined where they do, within it. */
export interface FixedSpan {
  start: number;
  end: number;
  value: string | undefined;
}

/** Half a character: an entry with one would tear 𠮷 apart. */
const LONE_SURROGATE = /\p{Cs}/u;

/** The additions, by their first unit, the longest first. */
export class UserWords {
  private readonly byFirst = new Map<string, (readonly [string, string])[]>();

  constructor({ additions = [], vetoes = [] }: UserDictionary) {
    const entries = new Map([...vetoes].filter((word) => [...word].length === 1).map((word) => [word, word]));
    for (const [source, target] of additions) {
      if (source && !LONE_SURROGATE.test(`${source} ${target}`)) entries.set(source, target);
    }
    for (const entry of entries) {
      const first = entry[0].charAt(0);
      const known = this.byFirst.get(first);
      if (known) known.push(entry);
      else this.byFirst.set(first, [entry]);
    }
    for (const known of this.byFirst.values()) known.sort((a, b) => b[0].length - a[0].length);
  }

  /**
   * Where additions stand in the text, leftmost and longest first. An occurrence that lies in what the addition
   * would write (群 in 群眾 for 群 -> 群眾) is already converted and stays.
   */
  find(text: string): FixedSpan[] {
    const spans: FixedSpan[] = [];
    for (let at = 0; this.byFirst.size > 0 && at < text.length; ) {
      const entry = this.byFirst.get(text.charAt(at))?.find(([source]) => text.startsWith(source, at));
      if (entry) {
        const [source, target] = entry;
        const done = writtenAround(text, at, source, target);
        const start = done ? done.start : at;
        const end = done ? done.end : at + source.length;
        if (start >= (spans.at(-1)?.end ?? 0))
          spans.push({ start, end, value: done ? text.slice(start, end) : target });
        at = end;
      } else at++;
    }
    return spans;
  }
}

function writtenAround(
  text: string,
  at: number,
  source: string,
  target: string,
): { start: number; end: number } | undefined {
  for (let inner = target.indexOf(source); inner >= 0; inner = target.indexOf(source, inner + 1)) {
    const start = at - inner;
    if (start >= 0 && text.startsWith(target, start)) return { start, end: start + target.length };
  }
  return undefined;
}

/** Ids of those of `words` that the table has. */
export function wordIds(table: TableView, words: Iterable<string>): Set<number> {
  const { codes, base, check } = table;
  const ids = new Set<number>();
  for (const word of words) {
    let node = base[0] as number;
    for (let i = 0; i < word.length && node >= 0; i++) {
      const code = codes[word.charCodeAt(i)] as number;
      const slot = node + code;
      if (code === 0 || check[slot] !== code) break;
      node = base[slot] as number;
      const id = i === word.length - 1 ? wordEndingAt(table, node) : -1;
      if (id >= 0) ids.add(id);
    }
  }
  return ids;
}
