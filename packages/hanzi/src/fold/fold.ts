import { unitsToString } from '../units-to-string';
import { foldSpecial, newFoldedPiece } from './fold-special';
import { type FoldTable, LAST_ACTION } from './fold-table';

/** Folded text and its way back: folded unit `i` comes from `[starts[i], ends[i])` of the original, in UTF-16 offsets. */
export interface Folded {
  text: string;
  /** Never falls; equal neighbours come from one original character. */
  starts: Uint32Array;
  /** Never falls; `ends[i] > starts[i]`, and `ends[i] <= starts[i + 1]` unless both come from one character. */
  ends: Uint32Array;
}

/**
 * Folds text so that all ways to write a name are equal: 政務服務, 政务服务, 政務(wù)服務(wù), 係統 for 系统,
 * full width, capitals, compatibility forms, zero-width characters, quotation and title marks, white space
 * that layout put between characters. Folding is for comparing only; folded text is not meant to be read.
 */
export function fold(text: string, table: FoldTable): Folded {
  const piece = newFoldedPiece();
  let capacity = text.length + piece.units.length;
  let folded = new Uint16Array(capacity);
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let length = 0;
  const put = (unit: number, start: number, end: number) => {
    folded[length] = unit;
    starts[length] = start;
    ends[length++] = end;
  };
  for (let at = 0; at < text.length; ) {
    const unit = table.units[text.charCodeAt(at)] as number;
    if (unit > LAST_ACTION) {
      put(unit, at, ++at);
      continue;
    }
    foldSpecial(text, at, length > 0 ? (folded[length - 1] as number) : 0, table, piece);
    if (length + piece.count + text.length - at > capacity) {
      capacity *= 2;
      folded = grown(folded, new Uint16Array(capacity));
      starts = grown(starts, new Uint32Array(capacity));
      ends = grown(ends, new Uint32Array(capacity));
    }
    for (let i = 0; i < piece.count; i++) put(piece.units[i] as number, at, piece.next);
    at = piece.next;
  }
  return {
    text: unitsToString(folded, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

/** The text of `fold` alone, for names and keys: quicker where no way back is needed. */
export function foldKey(text: string, table: FoldTable): string {
  const piece = newFoldedPiece();
  let key = '';
  let previous = 0;
  for (let at = 0; at < text.length; ) {
    const unit = table.units[text.charCodeAt(at)] as number;
    if (unit > LAST_ACTION) {
      key += String.fromCharCode(unit);
      previous = unit;
      at++;
      continue;
    }
    foldSpecial(text, at, previous, table, piece);
    for (let i = 0; i < piece.count; i++) {
      previous = piece.units[i] as number;
      key += String.fromCharCode(previous);
    }
    at = piece.next;
  }
  return key;
}

function grown<T extends Uint16Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
