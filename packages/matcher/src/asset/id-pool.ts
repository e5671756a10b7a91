/** Ids lie in blocks of so many; where each block begins is known. */
const BLOCK = 16;

/** Ids, which have little in common but few different characters: each is a number of so many bits, 0 ends an id. */
export interface PackedIds {
  /** Characters of the numbers from 1 on. */
  units: Uint8Array;
  bytes: Uint8Array;
  blocks: Uint32Array;
}

const bitsFor = (units: Uint8Array): number => 32 - Math.clz32(units.length);

/** @throws RangeError for an id with other than Latin-1 characters */
export function packIds(strings: readonly string[]): PackedIds {
  const units = charactersOf(strings);
  const codeOf = new Uint8Array(0x100);
  for (const [index, unit] of units.entries()) codeOf[unit] = index + 1;
  const width = bitsFor(units);
  const bytes: number[] = [];
  const blocks: number[] = [];
  let bits = 0;
  let pending = 0;
  const write = (number: number) => {
    pending |= number << bits;
    for (bits += width; bits >= 8; bits -= 8, pending >>>= 8) bytes.push(pending & 0xff);
  };
  for (const [index, id] of strings.entries()) {
    if (index % BLOCK === 0) {
      if (bits > 0) bytes.push(pending);
      bits = 0;
      pending = 0;
      blocks.push(bytes.length);
    }
    for (let i = 0; i < id.length; i++) write(codeOf[id.charCodeAt(i)] as number);
    write(0);
  }
  bytes.push(pending);
  return { units, bytes: Uint8Array.from(bytes), blocks: Uint32Array.from(blocks) };
}

function charactersOf(strings: readonly string[]): Uint8Array {
  const codes = new Set<number>();
  for (const id of strings) {
    for (let i = 0; i < id.length; i++) {
      const code = id.charCodeAt(i);
      if (code === 0 || code > 0xff) throw new RangeError(`An id has to be of Latin-1 characters: ${id}`);
      codes.add(code);
    }
  }
  return Uint8Array.from(codes).sort();
}

/** Id number `index`; of a pool that has no such id, any. */
export function idAt(units: Uint8Array, bytes: Uint8Array, blocks: Uint32Array, index: number): string {
  const width = bitsFor(units);
  const mask = (1 << width) - 1;
  let bit = 8 * (blocks[Math.floor(index / BLOCK)] ?? bytes.length);
  let id = '';
  for (let i = 0; i <= index % BLOCK; i++) {
    id = '';
    for (; bit < 8 * bytes.length; bit += width) {
      const at = bit >>> 3;
      const code = (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) >>> (bit & 7)) & mask;
      if (code === 0) break;
      id += String.fromCharCode(units[code - 1] ?? 0);
    }
    bit += width;
  }
  return id;
}
