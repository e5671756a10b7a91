import type { Mode } from '../asset/asset-format';
import { readAsset, type TableView } from '../asset/read-asset';
import { alternativeBrackets } from './bracketed-characters';
import type { ConversionPass } from './conversion-pass';
import type { Conversion, Converter, ConvertOptions } from './converter';
import { TargetBuffer } from './target-buffer';
import { type FixedSpan, UserWords, wordIds } from './user-dictionary';
import { JoinedLines, lineBreaks } from './wrapped-lines';

/** The pass that a mode is converted by. Throws where it isn't to be had. */
export type MakePass = (mode: Mode, table: TableView, target: TargetBuffer) => ConversionPass;

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

/** Pairs of start and end, by where they begin. */
function inOrder(pairs: readonly number[]): number[] {
  const starts = pairs.filter((_, place) => place % 2 === 0);
  const ends = new Map(starts.map((start, i) => [start, pairs[2 * i + 1] as number]));
  return starts.sort((a, b) => a - b).flatMap((start) => [start, ends.get(start) ?? start]);
}

/** Opens a conversion asset with the passes that the caller brings along; see `openConverter`. */
export function openWith(asset: ArrayBuffer, makePass: MakePass): Converter {
  const { from, to, mode, table } = readAsset(asset);
  const target = new TargetBuffer();
  const pass = makePass(mode, table, target);
  let user = new UserWords({});
  const settledSpans = (text: string, protect: ArrayLike<number> = []) =>
    withProtected(user.find(text), protect, text.length);
  /** One text without anything inside its words; mode `opencc` takes every text as it is. */
  const convertWhole = (text: string, { protect, trace }: ConvertOptions): Conversion => {
    target.reset(text.length);
    pass.begin?.();
    pass.trace = trace;
    let at = 0;
    for (const { start, end, value } of settledSpans(text, protect)) {
      if (start > at) pass.append(text, at, start);
      if (value === undefined) pass.append(text, start, end);
      else target.pushText(value, start, end - start, text.length - end);
      at = end;
    }
    if (at < text.length) pass.append(text, at, text.length);
    const converted = target.text();
    const edits = target.edits.length > 0 ? Uint32Array.from(target.edits) : NO_EDITS;
    return converted === text ? { text, edits } : { text: converted, edits };
  };
  const joinLines = (text: string): JoinedLines | undefined => {
    if (mode !== 'default') return undefined;
    const cuts = text.includes('\n') ? lineBreaks(text) : [];
    if (text.includes('）') || text.includes(')')) cuts.push(...alternativeBrackets(text));
    return cuts.length > 0 ? new JoinedLines(text, inOrder(cuts)) : undefined;
  };
  return {
    from,
    to,
    mode,
    table,
    fixedSpans(text, protect) {
      const lines = joinLines(text);
      if (!lines) return settledSpans(text, protect);
      return settledSpans(lines.text, protect && Array.from(protect, (offset) => lines.joined(offset))).map(
        ({ start, end, value }) => {
          const [from, to] = lines.span(start, end);
          return { start: from, end: to, value };
        },
      );
    },
    convert(text, options = {}) {
      const lines = joinLines(text);
      if (!lines) return convertWhole(text, options);
      const { protect = [], trace } = options;
      const { text: joined, edits } = convertWhole(lines.text, {
        protect: Array.from(protect, (offset) => lines.joined(offset)),
        ...(trace && { trace: (start, end, word) => trace(...lines.span(start, end), word) }),
      });
      return lines.restore(joined, edits);
    },
    setUserDictionary(dictionary) {
      const vetoes = [...(dictionary.vetoes ?? [])];
      user = new UserWords({ ...dictionary, vetoes });
      pass.vetoed = wordIds(table, vetoes);
    },
  };
}
