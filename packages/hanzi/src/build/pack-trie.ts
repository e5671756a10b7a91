import { TERMINAL } from '../asset/asset-format';
import { FreeStarts } from './free-starts';

export interface PackedTrie {
  base: Int32Array;
  check: Uint16Array;
}

/** Some words that share their first codes, from `from` on; a leaf is one word that ends there. */
interface Node {
  from: number;
  /** Label of each child, ascending, and the child itself: none for a leaf, nor behind `TERMINAL`. */
  codes: number[];
  children: (Node | undefined)[];
  /** Where its children lie: each at `start` and its label. */
  start: number;
}

/** The trie as a tree, every inner node in `inner`. */
function nodeOf(words: readonly Uint16Array[], from: number, to: number, depth: number, inner: Node[]): Node {
  const node: Node = { from, codes: [], children: [], start: 1 };
  for (let at = from; at < to; ) {
    const code = (words[at] as Uint16Array)[depth] ?? TERMINAL;
    let next = at + 1;
    while (next < to && ((words[next] as Uint16Array)[depth] ?? TERMINAL) === code) next++;
    node.codes.push(code);
    node.children.push(code === TERMINAL ? undefined : nodeOf(words, at, next, depth + 1, inner));
    at = next;
  }
  if (depth > 0 && node.codes.length === 1 && node.codes[0] === TERMINAL) {
    return { ...node, codes: [], children: [] };
  }
  inner.push(node);
  return node;
}

/**
 * A double-array trie (Aoe 1989) whose words are sequences of codes above `TERMINAL`, ascending and distinct;
 * a word's id is its place. `check` holds the label alone, which suffices because no two nodes share a base.
 * Slot 0 is the root. The arrays are so long that base + code never leaves them. Nodes with many children are
 * placed first, and those with few fill the gaps.
 */
export function packTrie(words: readonly Uint16Array[], codeCount: number): PackedTrie {
  const inner: Node[] = [];
  const root = nodeOf(words, 0, words.length, 0, inner);
  inner.sort((a, b) => b.codes.length - a.codes.length);
  const free = new FreeStarts(codeCount);
  for (const node of inner) node.start = free.take(node.codes);
  const last = inner.reduce((most, { start, codes }) => Math.max(most, start + (codes.at(-1) ?? 0)), 0);
  const base = new Int32Array(last + codeCount + 1);
  const check = new Uint16Array(base.length);
  base[0] = root.start;
  for (const { from: terminal, codes, children, start } of inner) {
    for (const [i, child] of children.entries()) {
      const slot = start + (codes[i] as number);
      const leaf = child !== undefined && child.codes.length === 0;
      check[slot] = codes[i] as number;
      base[slot] = leaf ? ~child.from : (child?.start ?? terminal);
    }
  }
  return { base, check };
}
