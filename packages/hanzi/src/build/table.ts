import type { Origin } from '../asset-format';
import {
  asksEverywhere,
  filterShift,
  KIND,
  ORIGINS,
  pairBit,
  type SectionName,
  SURNAME_EVIDENCE,
  TERMINAL,
  tripleBit,
} from '../asset-format';
import type { Surname } from './corrections';
import { type PackedTrie, packTrie } from './pack-trie';

/** One word of a table: what it costs or is, and what it becomes where that is not its characters one by one. */
export interface TableWord {
  /** Cost in mode `default`, a `ROLE` in mode `opencc`. */
  cost: number;
  value?: string | undefined;
  origin?: Origin | undefined;
}

export interface TableSource {
  words: Map<string, TableWord>;
  /** Unit -> unit, for characters on their own. */
  single: Map<string, string>;
  /** Compatibility ideograph -> the unit whose code it shares. */
  sameAs: Map<string, string>;
  /** `KIND` bits by unit. */
  kinds: Map<string, number>;
  /** Surnames that are written unlike the word. */
  surnames?: Map<string, Surname>;
  /** What shows a name: the words of each of `NAME_CONTEXT`. */
  nameContext?: string[][];
  /** Units that stay, but are rewritten to their `sameAs` form. */
  normalizes: boolean;
  stages: string[];
}

export type Table = Record<SectionName, Uint8Array | Uint16Array | Uint32Array | Int32Array>;

const tries = new Map<string, PackedTrie>();

/** Codes by frequency in the words, so that the trie's busy labels are small numbers and its arrays dense. */
function assignCodes({ words, single, sameAs, kinds }: TableSource): Map<string, number> {
  const uses = new Map<string, number>();
  const count = (unit: string, n: number) => uses.set(unit, (uses.get(unit) ?? 0) + n);
  for (const word of words.keys()) for (let i = 0; i < word.length; i++) count(word.charAt(i), 1);
  for (const unit of [...single.keys(), ...sameAs.values(), ...kinds.keys()]) count(unit, 0);
  const order = [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map(order.map(([unit], i) => [unit, TERMINAL + 1 + i]));
}

/** The words as sequences of codes, ascending. */
function encodeWords(
  words: Iterable<string>,
  codes: Map<string, number>,
): { word: string; codes: Uint16Array }[] {
  return Array.from(words, (word) => ({
    word,
    codes: Uint16Array.from({ length: word.length }, (_, i) => codes.get(word.charAt(i)) as number),
  })).sort((a, b) => {
    const n = Math.min(a.codes.length, b.codes.length);
    for (let i = 0; i < n; i++)
      if (a.codes[i] !== b.codes[i]) return (a.codes[i] as number) - (b.codes[i] as number);
    return a.codes.length - b.codes.length;
  });
}

/** Compiles a table; the same source gives the same bytes. */
export function compileTable(source: TableSource): Table {
  const codeOf = assignCodes(source);
  const codeCount = TERMINAL + 1 + codeOf.size;
  const codes = new Uint16Array(0x10000);
  const single = new Uint16Array(codeCount);
  const kind = new Uint8Array(codeCount);
  for (const [unit, code] of codeOf) {
    codes[unit.charCodeAt(0)] = code;
    kind[code] = source.kinds.get(unit) ?? 0;
    const alone = source.single.get(unit) ?? unit;
    single[code] = alone === unit && !source.normalizes ? 0 : alone.charCodeAt(0);
  }
  const surname = new Uint16Array(source.surnames ? codeCount : 0);
  const surnameEvidence = new Uint8Array(surname.length);
  for (const [unit, { form, evidence }] of source.surnames ?? []) {
    const code = codes[unit.charCodeAt(0)] as number;
    surname[code] = form.charCodeAt(0);
    surnameEvidence[code] = SURNAME_EVIDENCE.indexOf(evidence);
  }
  for (const [unit, same] of source.sameAs) codes[unit.charCodeAt(0)] = codeOf.get(same) as number;

  const words = encodeWords(source.words.keys(), codeOf);
  const key = words.map(({ word }) => word).join('|');
  const trie =
    tries.get(key) ??
    packTrie(
      words.map((word) => word.codes),
      codeCount,
    );
  tries.set(key, trie);

  const cost = new Uint16Array(words.length);
  const explicit = new Uint16Array(words.length);
  const starts: number[] = [0];
  const origin: number[] = [];
  let pool = '';
  for (const [id, { word }] of words.entries()) {
    const entry = source.words.get(word) as TableWord;
    cost[id] = Math.min(0xffff, entry.cost);
    if (entry.value === undefined) continue;
    explicit[id] = starts.length;
    origin.push(ORIGINS.indexOf(entry.origin ?? 'opencc'));
    pool += entry.value;
    starts.push(pool.length);
  }
  if (starts.length > 0xffff) throw new RangeError('More explicit values than a table can number');
  return {
    codes,
    ...(source.surnames ? NO_SCAN : scanTables(codes, single, kind, words)),
    single,
    kind,
    surname,
    surnameEvidence,
    ...trie,
    cost,
    explicit,
    valueStart: Uint32Array.from(starts),
    origin: Uint8Array.from(origin),
    pool: unitsOf(pool),
    nameContext: unitsOf((source.nameContext ?? []).map((words) => words.join(' ')).join('\n')),
    stages: unitsOf(source.stages.join('\n')),
  };
}

const NO_SCAN = { alone: new Uint16Array(0), beginnings: new Uint8Array(0) };

/** Size of the filter: one that is larger than this, in bytes, takes longer to ask than it saves. Measured. */
const BITS_PER_BEGINNING = 32;
const LARGEST_FILTER = 2 ** 18;

/** What lets mode `opencc` pass over a text: see the sections `alone` and `beginnings`. */
function scanTables(
  codes: Uint16Array,
  single: Uint16Array,
  kind: Uint8Array,
  words: readonly { codes: Uint16Array }[],
): { alone: Uint16Array; beginnings: Uint8Array } {
  const unitsOfCode = new Map<number, number[]>();
  for (const [unit, code] of codes.entries()) {
    if (code > 0) unitsOfCode.set(code, [...(unitsOfCode.get(code) ?? []), unit]);
  }
  const unitsAt = ({ codes }: { codes: Uint16Array }, i: number) => unitsOfCode.get(codes[i] ?? 0) ?? [];
  const pairs = words.flatMap((word) =>
    unitsAt(word, 0).flatMap((first) =>
      unitsAt(word, 1).map((second) => ({ word, both: (first << 16) | second })),
    ),
  );
  const triples = pairs.flatMap(({ word, both }) =>
    (word.codes.length > 2 ? unitsAt(word, 2) : [0]).map((third) => ({ both, third })),
  );
  const count = new Set(pairs.map(({ both }) => both)).size + triples.length;
  const bytes = 2 ** Math.ceil(Math.log2((BITS_PER_BEGINNING * count) / 8 + 64));
  const beginnings = new Uint8Array(Math.min(bytes, LARGEST_FILTER));
  const shift = filterShift(beginnings.length);
  const add = (bit: number) => {
    beginnings[bit >> 3] = (beginnings[bit >> 3] as number) | (1 << (bit & 7));
  };
  for (const { both } of pairs) add(pairBit(both, shift));
  for (const { both, third } of triples) add(tripleBit(both, third, shift));
  const looked = asksEverywhere(kind) ? ~KIND.start : ~0;
  return {
    alone: Uint16Array.from(codes, (code, unit) =>
      (kind[code] as number) & looked ? 0 : single[code] || unit,
    ),
    beginnings,
  };
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Adds `KIND` bits to a character of `kinds`. */
export function mark(kinds: Map<string, number>, unit: string, bit: (typeof KIND)[keyof typeof KIND]): void {
  kinds.set(unit, (kinds.get(unit) ?? 0) | bit);
}
