import { filterBit, filterShift, KIND, pairOf, SCAN } from '../asset/asset-format';

export interface ScanTables {
  scan: Int32Array;
  beginnings: Uint8Array;
  joints: Uint8Array;
}

/** The tables of a direction that cuts clauses and passes over nothing. */
export const NO_SCAN: ScanTables = {
  scan: new Int32Array(0),
  beginnings: new Uint8Array(0),
  joints: new Uint8Array(0),
};

/** A word as codes; `decides` where it becomes more than its characters do one by one, or is a trigger. */
export interface ScanWord {
  codes: Uint16Array;
  decides: boolean;
}

/** What lets a pass pass over a text; see the sections `scan`, `beginnings` and `joints`. */
export function scanTables(
  codes: Uint16Array,
  single: Uint16Array,
  kind: Uint8Array,
  words: readonly ScanWord[],
): ScanTables {
  const unitsOfCode = new Map<number, number[]>();
  for (const [unit, code] of codes.entries()) {
    if (code > 0) unitsOfCode.set(code, [...(unitsOfCode.get(code) ?? []), unit]);
  }
  /** The units of a word's code at a place: several where compatibility forms share it. */
  const unitsAt = (word: ScanWord, at: number) => unitsOfCode.get(word.codes[at] ?? 0) ?? [];
  const pairsAt = (word: ScanWord, at: number) =>
    unitsAt(word, at).flatMap((first) => unitsAt(word, at + 1).map((second) => pairOf(first, second)));

  const decisive = words.filter(({ decides }) => decides);
  const scan = Int32Array.from(codes, (code, unit) => {
    const special = ((kind[code] as number) & KIND.special) > 0;
    return (special ? SCAN.special : 0) | SCAN.always | (single[code] || unit);
  });
  const groups = new Map<number, number>();
  for (const word of decisive) {
    const code = word.codes[0] as number;
    const group = groups.get(code) ?? groups.size % SCAN.groups;
    groups.set(code, group);
    for (const unit of unitsAt(word, 0)) scan[unit] = (scan[unit] as number) | (SCAN.firstOf << group);
    if (word.codes.length === 1) {
      for (const unit of unitsAt(word, 0)) scan[unit] = (scan[unit] as number) | SCAN.special;
    }
    for (const unit of unitsAt(word, 1)) scan[unit] = (scan[unit] as number) | (SCAN.secondOf << group);
  }
  return {
    scan,
    beginnings: filterOf(
      decisive.flatMap((word) =>
        pairsAt(word, 0).flatMap((pair) =>
          (word.codes.length > 2 ? unitsAt(word, 2) : [0]).map((third) => [pair, third] as const),
        ),
      ),
    ),
    joints: filterOf(
      words.flatMap((word) =>
        Array.from({ length: word.codes.length - 1 }, (_, at) => pairsAt(word, at))
          .flat()
          .map((pair) => [pair, 0] as const),
      ),
    ),
  };
}

/** Bits of a filter for each of its members, and its most bytes: a larger one takes longer to ask than it saves. */
const BITS_PER_MEMBER = 16;
const MOST_BYTES = 2 ** 17;

/** A Bloom filter of one hash; see `filterBit`. */
function filterOf(members: readonly (readonly [pair: number, third: number])[]): Uint8Array {
  const distinct = new Set(members.map(([pair, third]) => pair * 0x10000 + third)).size;
  const bytes = 2 ** Math.ceil(Math.log2((BITS_PER_MEMBER * distinct) / 8 + 64));
  const filter = new Uint8Array(Math.min(bytes, MOST_BYTES));
  const shift = filterShift(filter.length);
  for (const [pair, third] of members) {
    const bit = filterBit(pair, third, shift);
    filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
  }
  return filter;
}
