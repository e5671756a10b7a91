import { TERMINAL } from '../asset-format';

export interface PackedTrie {
  base: Int32Array;
  check: Uint16Array;
}

/** A node waiting for its children: words `from`..`to` share their first `depth` codes. */
interface Pending {
  slot: number;
  from: number;
  to: number;
  depth: number;
}

/**
 * A double-array trie (Aoe 1989) whose words are sequences of codes above `TERMINAL`, ascending and distinct;
 * a word's id is its place. `check` holds the label alone, which suffices because no two nodes share a base.
 * Slot 0 is the root. The arrays are so long that base + code never leaves them.
 */
export function packTrie(words: readonly Uint16Array[], codeCount: number): PackedTrie {
  let base = new Int32Array(1 << 16);
  let check = new Uint16Array(1 << 16);
  let usedBase = new Uint8Array(1 << 16);
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
  };

  const place = (codes: readonly number[]): number => {
    const first = codes[0] as number;
    let tried = 0;
    for (let slot = Math.max(firstFree, first + 1); ; slot++) {
      grow(slot + codeCount);
      if (check[slot] !== 0) continue;
      // After many failures the crowded front is given up: a few empty slots cost less than a long search.
      if (tried++ === 64 && codes.length > 1) firstFree = Math.max(firstFree, slot - first);
      const start = slot - first;
      if (usedBase[start] === 0 && codes.every((code) => check[start + code] === 0)) return start;
    }
  };

  const queue: Pending[] = [{ slot: 0, from: 0, to: words.length, depth: 0 }];
  for (let node = queue.pop(); node; node = queue.pop()) {
    const { slot, depth } = node;
    const children: Pending[] = [];
    const codes: number[] = [];
    for (let from = node.from; from < node.to; ) {
      const code = (words[from] as Uint16Array)[depth] ?? TERMINAL;
      let to = from + 1;
      while (to < node.to && ((words[to] as Uint16Array)[depth] ?? TERMINAL) === code) to++;
      codes.push(code);
      children.push({ slot: 0, from, to, depth: depth + 1 });
      from = to;
    }
    if (codes.length === 1 && codes[0] === TERMINAL && slot !== 0) {
      base[slot] = ~node.from;
      continue;
    }
    const start = codes.length > 0 ? place(codes) : 1;
    base[slot] = start;
    usedBase[start] = 1;
    for (const [i, child] of children.entries()) {
      const code = codes[i] as number;
      child.slot = start + code;
      check[child.slot] = code;
      last = Math.max(last, child.slot);
      if (code === TERMINAL) base[child.slot] = child.from;
      else queue.push(child);
    }
    while (check[firstFree] !== 0) grow(++firstFree + 1);
  }
  const size = last + codeCount + 2;
  grow(size);
  return { base: base.slice(0, size), check: check.slice(0, size) };
}
