/**
 * Strings front-coded in blocks: each is `length, shared, rest…`, where `shared` units at its start
 * are those of the string before. Sorted names share most of their first half.
 */
const BLOCK = 16;

export interface PackedStrings<T extends Uint8Array | Uint16Array> {
  units: T;
  /** Where each block begins in `units`. */
  blocks: Uint32Array;
}

/**
 * @param limit greatest unit and greatest length: 255 for bytes, 65,535 for UTF-16 units
 * @throws RangeError for a string that doesn't fit
 */
function packUnits(strings: readonly string[], limit: number): { units: number[]; blocks: Uint32Array } {
  const units: number[] = [];
  const blocks: number[] = [];
  let previous = '';
  for (const [index, string] of strings.entries()) {
    if (index % BLOCK === 0) {
      blocks.push(units.length);
      previous = '';
    }
    if (string.length > limit) throw new RangeError(`Too long for a lexicon: ${string.slice(0, 40)}…`);
    let shared = 0;
    while (shared < previous.length && previous[shared] === string[shared]) shared++;
    shared = Math.min(shared, string.length);
    units.push(string.length, shared);
    for (let i = shared; i < string.length; i++) {
      const unit = string.charCodeAt(i);
      if (unit > limit) throw new RangeError(`An id has to be of Latin-1 characters: ${string}`);
      units.push(unit);
    }
    previous = string;
  }
  return { units, blocks: Uint32Array.from(blocks) };
}

export function packNames(strings: readonly string[]): PackedStrings<Uint16Array> {
  const { units, blocks } = packUnits(strings, 0xffff);
  return { units: Uint16Array.from(units), blocks };
}

export function packIds(strings: readonly string[]): PackedStrings<Uint8Array> {
  const { units, blocks } = packUnits(strings, 0xff);
  return { units: Uint8Array.from(units), blocks };
}

/** String number `index`; empty where the pool has no such string. */
export function stringAt(pool: PackedStrings<Uint8Array | Uint16Array>, index: number): string {
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
