import { BEGINNING, beginningOf } from '../asset/beginnings';
import { END_LABEL, NO_LABEL } from '../asset/labels';
import { TERMINAL } from '../asset/trie-states';
import type { Beginning } from './pack-beginnings';

/**
 * Double-array tries of minimal prefixes (J. Aoe 1989; S. Yata et al. 2007), one below each beginning that
 * several names share: the array holds each name only so far as it shares its labels with another, what is left is
 * in its record. No two states have the same base, so that a slot need not say whose child it is, only by
 * which label. See trie-states.ts.
 */
export interface Tries {
  /** Label that leads to the slot, and state; side by side because every step reads both. */
  slots: Int32Array;
  beginnings: Beginning[];
}

/** Several children look for room in so many slots before the end only; what is free before stays for single ones. */
const SEARCHED = 0x4000;
/** Free slots that a single child tries from the beginning before it looks there too. */
const MOST_TRIES = 200;

interface Pending {
  /** Where the state is to be written. */
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
  state: Int32Array<ArrayBuffer> = new Int32Array(0);
  check: Uint16Array<ArrayBuffer> = new Uint16Array(0);
  #baseTaken = new Uint8Array(0);
  /** Neighbours in the list of free slots; slot 0 is its head and is never free. */
  #nextFree = new Int32Array(0);
  #previousFree = new Int32Array(0);
  #size = 1;
  /** The first free slot of those searched for several children. */
  #room = 1;
  /** One past the last slot in use. */
  end = 1;
  lastBase = 0;

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
    this.state = grow(this.state, new Int32Array(size));
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
    this.lastBase = Math.max(this.lastBase, base);
    for (const label of labels) this.#take(base + label, label);
    return base;
  }
}

/**
 * @param names label sequences, distinct, sorted so that equal beginnings lie together and shorter ones come first
 * @param labelCount greatest label + 1
 * @param recordOf writes the record of a name, of whose labels the first `depth` are in the trie; its place
 */
export function buildTries(
  names: readonly Uint16Array[],
  labelCount: number,
  recordOf: (name: number, depth: number) => number,
): Tries {
  const slots = new Slots();
  const beginnings: Beginning[] = [];
  for (let low = 0, high = 0; low < names.length; low = high) {
    const [first, second] = beginningOf(names[low] as Uint16Array);
    while (high < names.length && sameBeginning(names[high] as Uint16Array, first, second)) high++;
    const ahead = high - low === 1 ? (names[low]?.[BEGINNING] ?? NO_LABEL) : NO_LABEL;
    beginnings.push({ first, second, state: buildBelow(slots, names, low, high, recordOf), ahead });
  }
  return { slots: interleaved(slots, labelCount), beginnings };
}

function sameBeginning(name: Uint16Array, first: number, second: number): boolean {
  const [a, b] = beginningOf(name);
  return a === first && b === second;
}

/** State of the common beginning of names `low` to `high`. */
function buildBelow(
  slots: Slots,
  names: readonly Uint16Array[],
  low: number,
  high: number,
  recordOf: (name: number, depth: number) => number,
): number {
  // a place that no trie keeps, for the state asked for
  const top = 0;
  // depth first: the states of one name lie close together, and a walk down touches few cache lines
  const pending: Pending[] = [{ slot: top, low, high, depth: BEGINNING }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { slot, low, high, depth } = next;
    if (high - low === 1) {
      slots.state[slot] = ~recordOf(low, depth);
      continue;
    }
    const labels: number[] = [];
    const bounds: number[] = [];
    const ends = (names[low] as Uint16Array).length === depth;
    for (let i = ends ? low + 1 : low; i < high; i++) {
      const label = (names[i] as Uint16Array)[depth] as number;
      if (label !== labels[labels.length - 1]) {
        labels.push(label);
        bounds.push(i);
      }
    }
    bounds.push(high);
    const base = slots.place([...labels, ...(ends ? [END_LABEL] : [])].sort((a, b) => a - b));
    slots.state[slot] = ends ? base | TERMINAL : base;
    if (ends) slots.state[base + END_LABEL] = ~recordOf(low, depth);
    for (const [index, label] of labels.entries()) {
      const from = bounds[index] as number;
      pending.push({ slot: base + label, low: from, high: bounds[index + 1] as number, depth: depth + 1 });
    }
  }
  return slots.state[top] as number;
}

/** Label of free slots: no text has it. */
const FREE = 0xffff;

/** Long enough that `base + label` of any state lies inside, so that walking needs no check of bounds. */
function interleaved({ state, check, end, lastBase }: Slots, labelCount: number): Int32Array {
  const length = Math.max(end, lastBase + labelCount);
  const slots = new Int32Array(length * 2);
  for (let slot = 0; slot < length; slot++) {
    const label = slot > 0 && slot < end ? (check[slot] as number) : NO_LABEL;
    slots[slot * 2] = label === NO_LABEL ? FREE : label;
    if (label !== NO_LABEL) slots[slot * 2 + 1] = state[slot] as number;
  }
  return slots;
}
