/**
 * A double-array trie of minimal prefixes (J. Aoe 1989; S. Yata et al. 2007): the array holds each name only
 * so far as it shares its beginning with another; the rest is one run in `tails`, equal runs stored once.
 * No two states have the same base, so that `check` needs the label only, 16 bits.
 */
export interface Trie {
  /**
   * Of an inner state: where its children lie, `base + label`, with `TERMINAL` set if a name ends here too.
   * Of a leaf: the complement of its term number, negative.
   */
  base: Int32Array;
  /** The label that leads to the slot; 0 where it is free. */
  check: Uint16Array;
  /** `length, label…` of each distinct tail; the first is the empty one. */
  tails: Uint16Array;
  /** Start of each term's tail in `tails`. */
  termTail: Uint32Array;
}

export const TERMINAL = 0x40000000;
export const BASE_MASK = TERMINAL - 1;
/** The label of the slot that holds the term of a name that other names go on from. */
export const END_LABEL = 1;
/** Labels of characters begin here. */
export const FIRST_LABEL = 2;
/** State of the empty prefix. */
export const ROOT = 0;

/** Slots before the end in which room for several children is looked for. */
const MOST_SEARCHED = 0x4000;

interface Pending {
  slot: number;
  low: number;
  high: number;
  depth: number;
}

class Slots {
  base = new Int32Array(1 << 16);
  check = new Uint16Array(1 << 16);
  #baseTaken = new Uint8Array(1 << 16);
  #firstFree = 1;
  #uncrowded = 1;
  end = 1;

  #ensure(length: number): void {
    if (length <= this.check.length) return;
    const size = Math.max(length, this.check.length * 2);
    const grow = <T extends Int32Array | Uint16Array | Uint8Array>(old: T, larger: T): T => {
      larger.set(old);
      return larger;
    };
    this.base = grow(this.base, new Int32Array(size));
    this.check = grow(this.check, new Uint16Array(size));
    this.#baseTaken = grow(this.#baseTaken, new Uint8Array(size));
  }

  /** Takes slots `base + label` for all labels and gives back `base`; labels ascend. */
  place(labels: readonly number[]): number {
    const first = labels[0] as number;
    const last = labels[labels.length - 1] as number;
    while (this.#firstFree < this.check.length && this.check[this.#firstFree] !== 0) this.#firstFree++;
    let from = this.#firstFree;
    if (labels.length > 1) {
      // a crowded beginning isn't searched again and again: its gaps are left for only children
      this.#uncrowded = Math.max(from, this.#uncrowded, this.end - MOST_SEARCHED);
      from = this.#uncrowded;
    }
    for (let slot = Math.max(from, first + 1); ; slot++) {
      const base = slot - first;
      this.#ensure(base + last + 1);
      if (this.check[slot] !== 0 || this.#baseTaken[base] !== 0) continue;
      if (labels.some((label) => this.check[base + label] !== 0)) continue;
      this.#baseTaken[base] = 1;
      for (const label of labels) this.check[base + label] = label;
      this.end = Math.max(this.end, base + last + 1);
      return base;
    }
  }
}

/**
 * @param names label sequences, distinct, sorted so that equal beginnings lie together and shorter ones come first
 * @param labelCount greatest label + 1
 */
export function buildTrie(names: readonly Uint16Array[], labelCount: number): Trie {
  const slots = new Slots();
  const termTail = new Uint32Array(names.length);
  const tails: number[] = [0];
  const tailStarts = new Map<string, number>([['', 0]]);
  const tailFrom = (name: Uint16Array, depth: number): number => {
    const rest = name.subarray(depth);
    const key = String.fromCharCode(...rest);
    let start = tailStarts.get(key);
    if (start === undefined) {
      start = tails.length;
      tails.push(rest.length);
      for (const label of rest) tails.push(label);
      tailStarts.set(key, start);
    }
    return start;
  };

  // breadth first: the states near the root, which every walk visits, share few cache lines
  const queue: Pending[] = [{ slot: ROOT, low: 0, high: names.length, depth: 0 }];
  for (let head = 0; head < queue.length; head++) {
    const { slot, low, high, depth } = queue[head] as Pending;
    if (high - low === 1 && slot !== ROOT) {
      termTail[low] = tailFrom(names[low] as Uint16Array, depth);
      slots.base[slot] = ~low;
      continue;
    }
    const labels: number[] = [];
    const bounds: number[] = [];
    const ends = (names[low] as Uint16Array | undefined)?.length === depth;
    for (let i = ends ? low + 1 : low; i < high; i++) {
      const label = (names[i] as Uint16Array)[depth] as number;
      if (label !== labels[labels.length - 1]) {
        labels.push(label);
        bounds.push(i);
      }
    }
    bounds.push(high);
    const sorted = [...labels, ...(ends ? [END_LABEL] : [])].sort((a, b) => a - b);
    const base = sorted.length > 0 ? slots.place(sorted) : 1;
    slots.base[slot] = ends ? base | TERMINAL : base;
    if (ends) slots.base[base + END_LABEL] = ~low;
    for (const [index, label] of labels.entries()) {
      const from = bounds[index] as number;
      queue.push({ slot: base + label, low: from, high: bounds[index + 1] as number, depth: depth + 1 });
    }
  }
  // so that `base + label` of any state lies in the array, and walking needs no check of bounds
  let length = slots.end;
  for (let i = 0; i < slots.end; i++) {
    const base = slots.base[i] as number;
    if (base >= 0) length = Math.max(length, (base & BASE_MASK) + labelCount);
  }
  const trimmed = <T extends Int32Array | Uint16Array>(array: T, out: T): T => {
    out.set(array.subarray(0, Math.min(array.length, length)));
    return out;
  };
  return {
    base: trimmed(slots.base, new Int32Array(length)),
    check: trimmed(slots.check, new Uint16Array(length)),
    tails: Uint16Array.from(tails),
    termTail,
  };
}
