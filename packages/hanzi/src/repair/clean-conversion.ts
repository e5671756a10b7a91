import type { Conversion, Converter } from '../convert/converter';
import { type CleanChange, type CleanConverters, cleanText } from './clean';

export interface CleanConversionOptions {
  /** What the repair asks for right forms. */
  clean: CleanConverters;
  /** What the repaired text is shown in; without it the text stays in its script. */
  convert?: Converter;
  /** Names: pairs of start and end in the text as given, ascending. */
  protect?: ArrayLike<number>;
}

/** A conversion whose edits lead from the text as given; the repairs among them are listed too. */
export interface CleanConversion extends Conversion {
  changes: CleanChange[];
}

/** Repairs a text, see `cleanText`, and converts it: one alignment over both steps. */
export function cleanConversion(
  text: string,
  { clean, convert, protect = [] }: CleanConversionOptions,
): CleanConversion {
  const { text: repaired, changes } = cleanText(text, clean);
  const removed = changes.filter(({ target }) => target === '');
  const converted = convert?.convert(repaired, { protect: withoutRemoved(protect, removed) });
  const edits = joinEdits(removed, converted?.edits ?? new Uint32Array(0));
  return { text: converted?.text ?? repaired, edits, changes };
}

/** Offsets of a text, ascending, as offsets of what is left of it. */
function withoutRemoved(offsets: ArrayLike<number>, removed: readonly CleanChange[]): ArrayLike<number> {
  if (removed.length === 0) return offsets;
  let shift = 0;
  let next = 0;
  return Array.from(offsets, (offset) => {
    for (; next < removed.length && (removed[next] as CleanChange).end <= offset; next++) {
      const { start, end } = removed[next] as CleanChange;
      shift += end - start;
    }
    const cut = removed[next];
    return (cut && cut.start < offset ? cut.start : offset) - shift;
  });
}

/** The edits of a conversion of what is left of a text, as edits of the whole; see `Conversion.edits`. */
function joinEdits(removed: readonly CleanChange[], edits: Uint32Array): Uint32Array {
  if (removed.length === 0) return edits;
  const joined: number[] = [];
  let shift = 0;
  let next = 0;
  /** Passes over what was removed before a place of the rest; tells each to `write`. */
  const passOver = (before: number, write: boolean) => {
    for (; next < removed.length && (removed[next] as CleanChange).start - shift < before; next++) {
      const { start, end } = removed[next] as CleanChange;
      if (write) joined.push(start, end - start, 0);
      shift += end - start;
    }
  };
  for (let i = 0; i < edits.length; i += 3) {
    const start = edits[i] as number;
    const end = start + (edits[i + 1] as number);
    passOver(start + 1, true);
    const from = start + shift;
    passOver(end, false);
    joined.push(from, end + shift - from, edits[i + 2] as number);
  }
  passOver(Number.POSITIVE_INFINITY, true);
  return Uint32Array.from(joined);
}
