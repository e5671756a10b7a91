import type { Origin } from '../asset/asset-format';
import {
  type KIND,
  ORIGINS,
  ROLE,
  type SectionName,
  SURNAME_EVIDENCE,
  TERMINAL,
} from '../asset/asset-format';
import type { Surname } from './corrections';
import { type PackedTrie, packTrie } from './pack-trie';
import { NO_SCAN, scanTables } from './scan-tables';

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
  /** Whether the text is passed over from one decisive word to the next. */
  scans: boolean;
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
  const scanWords = words.map(({ word, codes }) => {
    const { cost, value } = source.words.get(word) as TableWord;
    return { codes, decides: value !== undefined || cost === ROLE.trigger };
  });
  return {
    codes,
    ...(source.scans ? scanTables(codes, single, kind, scanWords) : NO_SCAN),
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

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Adds `KIND` bits to a character of `kinds`. */
export function mark(kinds: Map<string, number>, unit: string, bit: (typeof KIND)[keyof typeof KIND]): void {
  kinds.set(unit, (kinds.get(unit) ?? 0) | bit);
}
