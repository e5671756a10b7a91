import { descriptionEnds, longestKey, type Stage } from './staged';

export interface Normalized {
  text: string;
  /** For each unit of `text`, and one more, where its character starts in the source. */
  starts: Uint32Array;
}

/** OpenCC's normalization of compatibility ideographs, with the way back to the source. */
export function normalize(stage: Stage, source: string): Normalized {
  const ends = descriptionEnds(source);
  const starts: number[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const length = ends[at] ? 0 : longestKey(stage, source, at);
    const next = ends[at] || at + (length || 1);
    const part = length > 0 ? (stage.entries.get(source.slice(at, next)) as string) : source.slice(at, next);
    for (let i = 0; i < part.length; i++) starts.push(length > 0 ? at : at + i);
    text += part;
    at = next;
  }
  return { text, starts: Uint32Array.from([...starts, source.length]) };
}

/** Edits of a conversion of `normalized` (triples, see target-buffer.ts) as edits of the source. */
export function editsOfSource({ starts }: Normalized, edits: readonly number[]): number[] {
  const result: number[] = [];
  let edit = 0;
  const end = starts.length - 1;
  for (let at = 0; at < end; ) {
    const length = edits[edit] === at ? (edits[edit + 1] as number) : characterLength(starts, at);
    const target = edits[edit] === at ? (edits[edit + 2] as number) : length;
    if (edits[edit] === at) edit += 3;
    const from = starts[at] as number;
    at += length;
    const sourceLength = (starts[at] as number) - from;
    if (sourceLength !== target) result.push(from, sourceLength, target);
  }
  return result;
}

function characterLength(starts: Uint32Array, at: number): number {
  let next = at + 1;
  while (next < starts.length - 1 && starts[next] === starts[at]) next++;
  return next - at;
}
