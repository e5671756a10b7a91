/**
 * Strings front-coded in blocks: each is `length, shared, rest…`, where `shared` units at its start
 * are those of the string before.
 */
const BLOCK = 16;

export interface PackedStrings {
  units: Uint8Array;
  /** Where each block begins in `units`. */
  blocks: Uint32Array;
}

/** Greatest unit, and greatest length. */
const LIMIT = 0xff;

/** @throws RangeError for a string that is too long or not of Latin-1 characters */
export function packIds(strings: readonly string[]): PackedStrings {
  const units: number[] = [];
  const blocks: number[] = [];
  let previous = '';
  for (const [index, string] of strings.entries()) {
    if (index % BLOCK === 0) {
      blocks.push(units.length);
      previous = '';
    }
    if (string.length > LIMIT) throw new RangeError(`Too long for a lexicon: ${string.slice(0, 40)}…`);
    let shared = 0;
    while (shared < previous.length && previous[shared] === string[shared]) shared++;
    shared = Math.min(shared, string.length);
    units.push(string.length, shared);
    for (let i = shared; i < string.length; i++) {
      const unit = string.charCodeAt(i);
      if (unit > LIMIT) throw new RangeError(`An id has to be of Latin-1 characters: ${string}`);
      units.push(unit);
    }
    previous = string;
  }
  return { units: Uint8Array.from(units), blocks: Uint32Array.from(blocks) };
}

/** String number `index`; empty where the pool has no such string. */
export function stringAt(pool: PackedStrings, index: number): string {
  let at = pool.blocks[Math.floor(index / BLOCK)] ?? pool.units.length;
  let string = '';
  for (let i = 0; i <= index % BLOCK; i++) {
    const length: number = pool.units[at] ?? 0;
    const shared: number = pool.units[at + 1] ?? 0;
    const rest: number = at + 2 + length - shared;
    string = string.slice(0, shared) + String.fromCharCode(...pool.units.subarray(at + 2, rest));
    at = rest;
  }
  return string;
}
