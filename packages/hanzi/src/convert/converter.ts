import type { Mode } from '../asset/asset-format';
import type { TableView } from '../asset/read-asset';
import type { Variant } from '../variants';
import type { Trace } from './conversion-pass';
import type { FixedSpan, UserDictionary } from './user-dictionary';

/** A converted text and how it lies beside its source. All offsets are UTF-16 units. */
export interface Conversion {
  text: string;
  /**
   * Triples (source start, source length, target length), ascending, of the spans whose lengths differ.
   * Everything between them converts unit for unit. See alignment.ts.
   */
  edits: Uint32Array;
}

export interface ConvertOptions {
  /** Names: pairs of start and end, ascending. No word reaches across such an edge. */
  protect?: ArrayLike<number>;
  /** Told of each piece that the dictionaries write, for `explain`. */
  trace?: Trace;
}

export interface Converter {
  readonly from: Variant;
  readonly to: Variant;
  /** `default` is boundary-safe, with official forms; `opencc` gives what opencc-js 1.4.2 gives. */
  readonly mode: Mode;
  readonly table: TableView;
  convert(text: string, options?: ConvertOptions): Conversion;
  /** Takes the place of the user dictionary so far; the next conversion uses it. */
  setUserDictionary(dictionary: UserDictionary): void;
  /** Where the user dictionary and `protect` settle the text, in order. */
  fixedSpans(text: string, protect?: ArrayLike<number>): FixedSpan[];
}
