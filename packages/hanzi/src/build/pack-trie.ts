import { TERMINAL } from '../asset/asset-format';

export interface PackedTrie {
  base: Int32Array;
  check: Uint16Array;
}

/** Places that are tried for a node before the search for others of its size starts further on. */
const MOST_TRIED = 16;

/** Words `from`..`to` share their first codes; a leaf is one word that ends there. */
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
  let base = new Int32Array(1 << 16);
  let check = new Uint16Array(1 << 16);
  let usedBase = new Uint8Array(1 << 16);
  let beyond = new Int32Array(1 << 16);
  let firstFree = 1;
  let last = 0;

  const grow = (needed: number) => {
    if (needed < base.length) return;
    const size = Math.max(needed + 1, base.length * 2);
    const copy = <T extends Int32Array | Uint16Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    base = copy(new Int32Array(size), base);
    check = copy(new Uint16Array(size), check);
    usedBase = copy(new Uint8Array(size), usedBase);
    beyond = copy(new Int32Array(size), beyond);
  };

  /** The first free slot from `slot` on; what is found to be taken is passed over in one step the next time. */
  const freeFrom = (slot: number): number => {
    let free = slot;
    for (grow(free); check[free] !== 0; grow(free)) free = beyond[free] || free + 1;
    for (let at = slot; at < free; ) {
      const next = beyond[at] || at + 1;
      beyond[at] = free;
      at = next;
    }
    return free;
  };

  let crowded = 1;
  const place = (codes: readonly number[]): number => {
    const first = codes[0] as number;
    let tried = 0;
    for (let slot = freeFrom(Math.max(crowded, first + 1)); ; slot = freeFrom(slot + 1)) {
      // After many failures the crowded front is left to smaller nodes.
      if (tried++ === MOST_TRIED) crowded = Math.max(crowded, slot - first);
      const start = slot - first;
      grow(start + codeCount);
      if (usedBase[start] === 0 && codes.every((code) => check[start + code] === 0)) return start;
    }
  };

  let size = Number.POSITIVE_INFINITY;
  for (const node of inner.sort((a, b) => b.codes.length - a.codes.length)) {
    const { codes } = node;
    if (codes.length < size) crowded = firstFree;
    size = codes.length;
    if (size > 0) node.start = place(codes);
    usedBase[node.start] = 1;
    for (const code of codes) {
      check[node.start + code] = code;
      last = Math.max(last, node.start + code);
    }
    firstFree = freeFrom(firstFree);
  }
  base[0] = root.start;
  for (const { from: terminal, codes, children, start } of inner) {
    for (const [i, child] of children.entries()) {
      const leaf = child !== undefined && child.codes.length === 0;
      base[start + (codes[i] as number)] = leaf ? ~child.from : (child?.start ?? terminal);
    }
  }
  const length = last + codeCount + 2;
  grow(length);
  return { base: base.slice(0, length), check: check.slice(0, length) };
}
