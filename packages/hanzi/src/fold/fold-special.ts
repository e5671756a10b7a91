import {
  ACTION_EXPAND,
  ACTION_HIGH,
  ACTION_OPEN,
  ACTION_SKIP,
  ACTION_SPACE,
  FOLDED_CLOSE,
  FOLDED_OPEN,
  FOLDED_SPACE,
  type FoldTable,
  indexOfKey,
  LAST_ACTION,
} from './fold-table';

/** Where `foldSpecial` leaves what it found; one object is used again for every call. */
export interface FoldedPiece {
  /** UTF-16 offset after the piece. */
  next: number;
  /** Number of folded units, 0 or more. */
  count: number;
  units: Uint16Array;
}

/** Room for the longest expansion, ﷺ with 18 units. */
export const newFoldedPiece = (): FoldedPiece => ({ next: 0, count: 0, units: new Uint16Array(32) });

/** Han in folded text: the URO and extension A, 〇, and the surrogates of everything above. */
export const isHanUnit = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007 || (unit >= 0xd840 && unit <= 0xdfff);

/** Folded Latin letters and digits, between which a space means something. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0xdf && unit < 0x250);

/** A vowel or nasal with a tone mark, as only readings have it: ā á ǎ à … ǘ ń ň ǹ ḿ. */
const isToned = (unit: number): boolean =>
  'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ'.includes(String.fromCharCode(unit)) || (unit >= 0x300 && unit <= 0x30c);

const MAX_READING_LETTERS = 8;

/**
 * The offset after the inserted reading that opens at `at`, or -1. A reading stands behind a Han character,
 * in brackets of either width, has up to eight letters, and at least one of them bears a tone: `(wù)`, `（huì ）`.
 */
function endOfReading(text: string, at: number, table: FoldTable): number {
  let before = at - 1;
  while (before >= 0 && (table.units[text.charCodeAt(before)] as number) <= ACTION_SPACE) before--;
  if (before < 0) return -1;
  const behind = text.charCodeAt(before);
  const folded = table.units[behind] as number;
  if (!isHanUnit(folded > LAST_ACTION ? folded : behind)) return -1;
  let letters = 0;
  let toned = false;
  for (let i = at + 1; i < text.length; i++) {
    const unit = table.units[text.charCodeAt(i)] as number;
    if (unit === ACTION_SKIP || unit === ACTION_SPACE) continue;
    if (unit === FOLDED_CLOSE) return toned ? i + 1 : -1;
    if (isToned(unit)) toned = true;
    else if (!((unit >= 0x61 && unit <= 0x7a) || unit === 0xfc)) return -1;
    if (++letters > MAX_READING_LETTERS) return -1;
  }
  return -1;
}

/** The offset at which the inserted reading opens that ends right before `end`, or -1. */
export function startOfReading(text: string, end: number, table: FoldTable): number {
  if (end < 1 || table.units[text.charCodeAt(end - 1)] !== FOLDED_CLOSE) return -1;
  const least = Math.max(0, end - 2 * MAX_READING_LETTERS - 2);
  for (let at = end - 2; at >= least; at--) {
    if (table.units[text.charCodeAt(at)] === ACTION_OPEN)
      return endOfReading(text, at, table) === end ? at : -1;
  }
  return -1;
}

/** The first unit that folding yields at or after `at`, or 0 at the end; white space is passed over. */
function firstUnitFrom(text: string, at: number, table: FoldTable): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const unit = table.units[code] as number;
    if (unit > LAST_ACTION) return unit;
    if (unit === ACTION_EXPAND) {
      const index = indexOfKey(table.expansionKeys, code);
      return table.expansionPool[index > 0 ? (table.expansionEnds[index - 1] as number) : 0] as number;
    }
    if (unit === ACTION_HIGH) return code;
    if (unit === ACTION_OPEN) return FOLDED_OPEN;
  }
  return 0;
}

/**
 * Folds what stands at `at`, where `table.units` has an action instead of a unit.
 * @param previous the folded unit before it, 0 at the start
 */
export function foldSpecial(
  text: string,
  at: number,
  previous: number,
  table: FoldTable,
  piece: FoldedPiece,
): void {
  const code = text.charCodeAt(at);
  piece.next = at + 1;
  piece.count = 0;
  switch (table.units[code]) {
    case ACTION_SPACE: {
      let end = at + 1;
      while (end < text.length && (table.units[text.charCodeAt(end)] as number) <= ACTION_SPACE) end++;
      piece.next = end;
      if (isWordUnit(previous) && isWordUnit(firstUnitFrom(text, end, table))) {
        piece.count = 1;
        piece.units[0] = FOLDED_SPACE;
      }
      return;
    }
    case ACTION_EXPAND: {
      const index = indexOfKey(table.expansionKeys, code);
      const from = index > 0 ? (table.expansionEnds[index - 1] as number) : 0;
      const to = table.expansionEnds[index] as number;
      for (let i = from; i < to; i++) piece.units[piece.count++] = table.expansionPool[i] as number;
      return;
    }
    case ACTION_HIGH:
      foldAstral(text, at, table, piece);
      return;
    case ACTION_OPEN: {
      const end = endOfReading(text, at, table);
      if (end > 0) piece.next = end;
      else {
        piece.count = 1;
        piece.units[0] = FOLDED_OPEN;
      }
    }
  }
}

/** A surrogate pair to the code point that it folds to; a lone high surrogate stays. */
function foldAstral(text: string, at: number, table: FoldTable, piece: FoldedPiece): void {
  const high = text.charCodeAt(at);
  const low = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  piece.count = 1;
  piece.units[0] = high;
  if (low < 0xdc00 || low > 0xdfff) return;
  piece.next = at + 2;
  piece.count = 2;
  piece.units[1] = low;
  const index = indexOfKey(table.astralKeys, ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000);
  if (index < 0) return;
  const value = table.astralValues[index] as number;
  piece.count = value === 0 ? 0 : value > 0xffff ? 2 : 1;
  piece.units[0] = value > 0xffff ? ((value - 0x10000) >> 10) + 0xd800 : value;
  piece.units[1] = ((value - 0x10000) & 0x3ff) + 0xdc00;
}
