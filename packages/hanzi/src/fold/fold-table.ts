/**
 * The table that folding works by: for each UTF-16 unit, what it folds to, or what has to be done with it.
 * Built in Node (`build/build-fold-table.ts`) and shipped inside the lexicon asset, never as code.
 */
export interface FoldTable {
  /** 65,536 entries: a folded unit, or one of the `ACTION_…` values, which no text folds to. */
  units: Uint16Array;
  /** Units that fold to more than one, sorted; parallel to `expansionEnds`. */
  expansionKeys: Uint16Array;
  /** End of each expansion in `expansionPool`; it begins where the one before ends. */
  expansionEnds: Uint16Array;
  expansionPool: Uint16Array;
  /** Code points above U+FFFF that fold to another code point, sorted; parallel to `astralValues`. */
  astralKeys: Uint32Array;
  /** What they fold to; 0 where they fold to nothing (variation selectors). */
  astralValues: Uint32Array;
}

/** Left out: zero-width and control characters, quotation marks, title marks. */
export const ACTION_SKIP = 0;
/** White space: left out, but one space stays between two Latin words or numbers. */
export const ACTION_SPACE = 1;
/** Folds to several units, to be looked up. */
export const ACTION_EXPAND = 2;
/** A high surrogate: the code point is looked up. */
export const ACTION_HIGH = 3;
/** An opening bracket: may open an inserted reading, as in `務(wù)`. */
export const ACTION_OPEN = 4;
/** Every value above is a folded unit. */
export const LAST_ACTION = ACTION_OPEN;

/**
 * Quotation and title marks, which folding leaves out: the same name is quoted in one sentence and bare in the
 * next, with “ in Beijing and 「 in Taipei.
 */
export const MARKS: ReadonlySet<string> = new Set('"\'“”„‟‘’‚‛「」『』〝〞〟﹁﹂﹃﹄《》〈〉«»‹›`´＂＇｢｣');

/** What an opening bracket that opens no reading folds to. */
export const FOLDED_OPEN = 0x28;
export const FOLDED_CLOSE = 0x29;
export const FOLDED_SPACE = 0x20;

/** Index of `key` in sorted `keys`, or -1. */
export function indexOfKey(keys: Uint16Array | Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = keys[middle] as number;
    if (at === key) return middle;
    if (at < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
