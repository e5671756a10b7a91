import type { Mode } from './asset-format';
import { DefaultPass, type Trace } from './convert-default';
import { OpenccPass } from './convert-opencc';
import { readAsset, type TableView } from './read-asset';
import { TargetBuffer } from './target-buffer';
import { type FixedSpan, type UserDictionary, UserWords, wordIds } from './user-dictionary';
import type { Variant } from './variants';

/** Where `buildAssets` puts the asset for a direction and mode, below its output folder. */
export const assetName = (from: Variant, to: Variant, mode: Mode = 'default'): string =>
  `hanzi/${from}2${to}${mode === 'opencc' ? '.opencc' : ''}.bin`;

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

const NO_EDITS = new Uint32Array(0);

/** Protected names between what the user settled. */
function withProtected(settled: FixedSpan[], protect: ArrayLike<number>, length: number): FixedSpan[] {
  const spans = [...settled];
  for (let i = 0; i + 1 < protect.length; i += 2) {
    const start = protect[i] as number;
    const end = Math.min(protect[i + 1] as number, length);
    if (start < end && spans.every((span) => span.end <= start || span.start >= end)) {
      spans.push({ start, end, value: undefined });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * Opens a conversion asset (see `assetName`); the buffer is used in place and must not be written to.
 * @throws AssetError for a damaged, truncated or foreign asset.
 */
export function openConverter(asset: ArrayBuffer): Converter {
  const { from, to, mode, table } = readAsset(asset);
  const target = new TargetBuffer();
  const pass = mode === 'opencc' ? new OpenccPass(table, target) : new DefaultPass(table, target);
  let user = new UserWords({});
  const fixedSpans = (text: string, protect: ArrayLike<number> = []) =>
    withProtected(user.find(text), protect, text.length);
  return {
    from,
    to,
    mode,
    table,
    fixedSpans,
    convert(text, { protect, trace } = {}) {
      target.reset(text.length);
      pass.begin();
      pass.trace = trace;
      let at = 0;
      for (const { start, end, value } of fixedSpans(text, protect)) {
        if (start > at) pass.append(text, at, start);
        if (value === undefined) pass.append(text, start, end);
        else target.pushText(value, start, end - start, text.length - end);
        at = end;
      }
      if (at < text.length) pass.append(text, at, text.length);
      const converted = target.text();
      const edits = target.edits.length > 0 ? Uint32Array.from(target.edits) : NO_EDITS;
      return converted === text ? { text, edits } : { text: converted, edits };
    },
    setUserDictionary(dictionary) {
      const vetoes = [...(dictionary.vetoes ?? [])];
      user = new UserWords({ ...dictionary, vetoes });
      pass.vetoed = wordIds(table, vetoes);
    },
  };
}
