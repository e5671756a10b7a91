import {
  aheadOf,
  type BeginningSections,
  beginningHash,
  ENTRY,
  groupShift,
  homeMask,
  PAIR_BITS,
  placeOf,
} from '../asset/beginnings';

import { NO_LABEL } from '../asset/labels';

export interface Beginning {
  first: number;
  second: number;
  /** Not 0. */
  state: number;
  /** The label that follows in all names, or `NO_LABEL` if none does or several do. */
  ahead: number;
}

/** Beginnings in a group, about: few, so that each group finds room; not too few, so that `shifts` stays small. */
const GROUP = 5;
const LEAST_GROUPS = 16;
/** So much of the table is in use at most. */
const LOAD = 0.92;
const MOST_SHIFT = 0xffff;
/** Seeds that are tried for one size. */
const SEEDS = 100;

const leastPower = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, least)));

export interface PackedBeginnings extends Omit<BeginningSections, 'counts'> {
  seed: number;
}

/** The tables of these beginnings, which are all different. */
export function packBeginnings(beginnings: readonly Beginning[]): PackedBeginnings {
  const groups = Math.max(LEAST_GROUPS, leastPower(beginnings.length / GROUP));
  for (let size = Math.ceil(beginnings.length / LOAD) + LEAST_GROUPS; ; size += (size >> 4) + LEAST_GROUPS) {
    for (let attempt = 0; attempt < SEEDS; attempt++) {
      const seed = Math.imul(2 * attempt + 1, 0x85ebca6b);
      const hashes = Int32Array.from(beginnings, ({ first, second }) => beginningHash(first, second, seed));
      const placed = place(hashes, size, groups);
      if (placed !== null) return { seed, ...fill(beginnings, size, placed) };
    }
  }
}

interface Placed {
  shifts: Uint16Array;
  /** Where each beginning lies. */
  places: Int32Array;
}

/** Finds a shift for each group, the largest groups first; null if one finds none. */
function place(hashes: Int32Array, size: number, groups: number): Placed | null {
  const shifts = new Uint16Array(groups);
  const groupOf = groupShift(shifts);
  const mask = homeMask(size);
  const members: number[][] = Array.from(shifts, () => []);
  for (const [index, hash] of hashes.entries()) {
    const group = members[hash >>> groupOf] as number[];
    // two of one group and one home would lie in one place whatever the shift
    if (group.some((other) => (((hashes[other] as number) ^ hash) & mask) === 0)) return null;
    group.push(index);
  }
  const order = [...members.keys()].sort(
    (a, b) => (members[b] as number[]).length - (members[a] as number[]).length || a - b,
  );
  const taken = new Uint8Array(size);
  const places = new Int32Array(hashes.length);
  const span = Math.min(size, MOST_SHIFT + 1);
  for (const group of order) {
    const homes = (members[group] as number[]).map((index) => (hashes[index] as number) & mask);
    let shift = (Math.imul(group, 0x9e3779b1) >>> 0) % span;
    let tries = 0;
    for (; tries < span && !isFree(taken, homes, shift); tries++) shift = shift + 1 < span ? shift + 1 : 0;
    if (tries === span) return null;
    shifts[group] = shift;
    for (const [nth, index] of (members[group] as number[]).entries()) {
      const at = placeOf(homes[nth] as number, shift, size);
      taken[at] = 1;
      places[index] = at;
    }
  }
  return { shifts, places };
}

function isFree(taken: Uint8Array, homes: readonly number[], shift: number): boolean {
  for (const home of homes) if (taken[placeOf(home, shift, taken.length)] !== 0) return false;
  return true;
}

function fill(
  beginnings: readonly Beginning[],
  size: number,
  { places, shifts }: Placed,
): Omit<PackedBeginnings, 'seed'> {
  const table = new Int32Array(size * ENTRY);
  for (const [index, { first, second, state, ahead }] of beginnings.entries()) {
    const at = places[index] as number;
    const bits = ahead === NO_LABEL ? 0 : aheadOf(ahead);
    const entry = [first | ((bits >>> 4) << PAIR_BITS), second | (bits << PAIR_BITS), state];
    table.set(entry, at * ENTRY);
  }
  return { shifts, beginnings: table };
}
