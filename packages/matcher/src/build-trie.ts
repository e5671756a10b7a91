/**
 * A double-array trie of minimal prefixes (J. Aoe 1989; S. Yata et al. 2007): the array holds each name only
 * so far as it shares its beginning with another; the rest is one run in `tails`, equal runs stored once.
 * No two states have the same base, so that a slot need not say whose child it is, only by which label.
 */
export interface Trie {
  /**
   * Two numbers for each slot, side by side because every step reads both: the label that leads to it (0 where
   * it is free), with the first label of its tail above `AHEAD_SHIFT` if it is a leaf, so that most walks that
   * fail there never touch the tails; then its base. The base of an inner state says where its children lie, `base + label`, with
   * `TERMINAL` set if a name ends here too; of a leaf it is the complement of its term number, negative.
   */
  slots: Int32Array;
  /** `length, label…` of each distinct tail; the first is the empty one. */
  tails: Uint16Array;
  /** Start of each term's tail in `tails`. */
  termTail: Uint32Array;
}

export const AHEAD_SHIFT = 16;
export const SLOT_LABEL_MASK = 0xffff;
export const TERMINAL = 0x40000000;
export const BASE_MASK = TERMINAL - 1;
/** The label of the slot that holds the term of a name that other names go on from. */
export const END_LABEL = 1;
/** Labels of characters begin here. */
export const FIRST_LABEL = 2;
/** State of the empty prefix. */
export const ROOT = 0;

/** Several children look for room in so many slots before the end only; what is free before stays for single ones. */
const SEARCHED = 0x4000;
/** Free slots that a single child tries from the beginning before it looks there too. */
const MOST_TRIES = 200;

interface Pending {
  slot: number;
  low: number;
  high: number;
  depth: number;
}

/**
 * Slots under construction, the free ones linked in ascending order. A search for room visits free slots
 * only, which is what keeps building linear: few are free before the end.
 */
class Slots {
  base: Int32Array<ArrayBuffer> = new Int32Array(0);
  check: Uint16Array<ArrayBuffer> = new Uint16Array(0);
  #baseTaken = new Uint8Array(0);
  /** Neighbours in the list of free slots; slot 0, the root, is its head and is never free. */
  #nextFree = new Int32Array(0);
  #previousFree = new Int32Array(0);
  #size = 1;
  /** The first free slot of those searched for several children. */
  #room = 1;
  /** One past the last slot in use. */
  end = 1;

  constructor() {
    this.#ensure(2);
  }

  #ensure(length: number): void {
    if (length <= this.#size) return;
    const size = Math.max(length, this.#size * 2, 1 << 16);
    const grow = <T extends Int32Array | Uint16Array | Uint8Array>(old: T, larger: T): T => {
      larger.set(old);
      return larger;
    };
    this.base = grow(this.base, new Int32Array(size));
    this.check = grow(this.check, new Uint16Array(size));
    this.#baseTaken = grow(this.#baseTaken, new Uint8Array(size));
    this.#nextFree = grow(this.#nextFree, new Int32Array(size));
    this.#previousFree = grow(this.#previousFree, new Int32Array(size));
    const last = this.#previousFree[0] as number;
    for (let slot = this.#size, before = last; slot < size; slot++) {
      this.#nextFree[before] = slot;
      this.#previousFree[slot] = before;
      before = slot;
    }
    this.#nextFree[size - 1] = 0;
    this.#previousFree[0] = size - 1;
    this.#size = size;
  }

  #take(slot: number, label: number): void {
    const next = this.#nextFree[slot] as number;
    const previous = this.#previousFree[slot] as number;
    this.#nextFree[previous] = next;
    this.#previousFree[next] = previous;
    this.check[slot] = label;
    this.end = Math.max(this.end, slot + 1);
  }

  #fits(base: number, labels: readonly number[]): boolean {
    if (this.#baseTaken[base] !== 0) return false;
    for (let i = 1; i < labels.length; i++) if (this.check[base + (labels[i] as number)] !== 0) return false;
    return true;
  }

  /** The first base from free slot `from` on at which all labels find room, or 0 after so many tries. */
  #search(from: number, labels: readonly number[], tries: number): number {
    const first = labels[0] as number;
    const last = labels[labels.length - 1] as number;
    let left = tries;
    for (let slot = from; slot !== 0 && left > 0; slot = this.#nextFree[slot] as number) {
      const base = slot - first;
      if (base <= 0) continue;
      left--;
      this.#ensure(base + last + 1);
      if (this.#fits(base, labels)) return base;
    }
    return 0;
  }

  /** Takes slots `base + label` for all labels and gives back `base`; labels ascend. */
  place(labels: readonly number[]): number {
    this.#ensure(this.end + (labels[labels.length - 1] as number) + 2);
    while (this.#room < this.end - SEARCHED || (this.check[this.#room] as number) !== 0) {
      this.#room =
        (this.check[this.#room] as number) !== 0 ? this.#room + 1 : (this.#nextFree[this.#room] as number);
    }
    const alone = labels.length === 1 ? this.#search(this.#nextFree[0] as number, labels, MOST_TRIES) : 0;
    let base = alone || this.#search(this.#room, labels, Number.POSITIVE_INFINITY);
    while (base === 0) {
      this.#ensure(this.#size + 1);
      base = this.#search(
        this.#nextFree[this.#previousFree[this.end] as number] as number,
        labels,
        this.#size,
      );
    }
    this.#baseTaken[base] = 1;
    for (const label of labels) this.#take(base + label, label);
    return base;
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

  // depth first: the states of one name lie close together, and a walk down touches few cache lines
  const pending: Pending[] = [{ slot: ROOT, low: 0, high: names.length, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { slot, low, high, depth } = next;
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
      pending.push({ slot: base + label, low: from, high: bounds[index + 1] as number, depth: depth + 1 });
    }
  }
  const packed = interleaved(slots, labelCount);
  for (let slot = 0; slot < packed.length; slot += 2) {
    const leaf = packed[slot + 1] as number;
    if (leaf >= 0) continue;
    const tail = termTail[~leaf] as number;
    const ahead = (tails[tail] as number) > 0 ? (tails[tail + 1] as number) : 0;
    packed[slot] = (packed[slot] as number) | (ahead << AHEAD_SHIFT);
  }
  return { slots: packed, tails: Uint16Array.from(tails), termTail };
}

/** Long enough that `base + label` of any state lies inside, so that walking needs no check of bounds. */
function interleaved({ base, check, end }: Slots, labelCount: number): Int32Array {
  let length = end;
  for (let slot = 0; slot < end; slot++) {
    const to = base[slot] as number;
    if (to >= 0) length = Math.max(length, (to & BASE_MASK) + labelCount);
  }
  const slots = new Int32Array(length * 2);
  for (let slot = 0; slot < end; slot++) {
    slots[slot * 2] = check[slot] as number;
    slots[slot * 2 + 1] = base[slot] as number;
  }
  return slots;
}
