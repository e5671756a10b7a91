/** One stage of OpenCC's chain: a dictionary, with the lengths of its keys in UTF-16 units. */
export interface Stage {
  entries: Map<string, string>;
  /** First unit of a key -> lengths of the keys that start with it, the longest first. */
  lengths: Map<string, number[]>;
}

export function makeStage(entries: Map<string, string>): Stage {
  const lengths = new Map<string, number[]>();
  for (const key of entries.keys()) {
    const known = lengths.get(key.charAt(0));
    if (!known) lengths.set(key.charAt(0), [key.length]);
    else if (!known.includes(key.length)) known.push(key.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { entries, lengths };
}

/** A stage from a dictionary as text, `key value|key value`. */
export function readStage(pairs: string): Stage {
  const entries = new Map<string, string>();
  for (const pair of pairs ? pairs.split('|') : []) {
    const space = pair.indexOf(' ');
    entries.set(pair.slice(0, space), pair.slice(space + 1));
  }
  return makeStage(entries);
}

/** How many operands an ideographic description character takes (Unicode 16, §18.2), as opencc-js reads them. */
function operands(code: number): number {
  if (code < 0x2ff0 || code > 0x2fff) return 0;
  return code === 0x2ff2 || code === 0x2ff3 ? 3 : 2;
}

/**
 * For each unit of the text, the end of the ideographic description sequence that starts there, or 0.
 * As in opencc-js, a nested description that the text cuts off counts as one character of the outer one.
 * From the right, so that hostile nesting stays linear.
 */
export function descriptionEnds(text: string): Uint32Array {
  const ends = new Uint32Array(text.length);
  for (let start = text.length - 1; start >= 0; start--) {
    let left = operands(text.charCodeAt(start));
    let end = left > 0 ? start + 1 : 0;
    for (; left > 0 && end < text.length; left--) {
      end = (ends[end] as number) || end + ((text.codePointAt(end) as number) > 0xffff ? 2 : 1);
    }
    ends[start] = left > 0 ? 0 : end;
  }
  return ends;
}

const DESCRIPTION = /[\u2ff0-\u2fff]/u;

/** Length of the longest key of the stage at `at`, 0 for none. Keys start and end between code points. */
export function longestKey(stage: Stage, text: string, at: number): number {
  for (const length of stage.lengths.get(text.charAt(at)) ?? []) {
    if (length > text.length - at) continue;
    const last = text.charCodeAt(at + length - 1);
    const splitsPair =
      last >= 0xd800 && last <= 0xdbff && (text.codePointAt(at + length - 1) as number) > 0xffff;
    if (!splitsPair && stage.entries.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

/** The stage applied to a text by longest match from the left; descriptions are copied as they are. */
export function applyStage(stage: Stage, text: string): string {
  const ends = DESCRIPTION.test(text) ? descriptionEnds(text) : undefined;
  let result = '';
  for (let at = 0; at < text.length; ) {
    const length = longestKey(stage, text, at);
    if (length > 0) {
      result += stage.entries.get(text.slice(at, at + length));
      at += length;
    } else {
      const next = ends?.[at] || at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
      result += text.slice(at, next);
      at = next;
    }
  }
  return result;
}

/** All stages in turn. */
export const applyStages = (stages: readonly Stage[], text: string): string =>
  stages.reduce((result, stage) => applyStage(stage, result), text);
