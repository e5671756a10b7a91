import type { TextFlow } from '../flows/text-flow';
import type { Mention } from '../mentions/mention';
import type { MentionIndex } from '../mentions/mention-index';

/** Pairs of start and end of the mentions in a flow, in offsets of its text, ascending. */
export function knownNames(flow: TextFlow, mentions: MentionIndex): number[] {
  const names: number[] = [];
  let last: Mention | null = null;
  for (const [index, node] of flow.nodes.entries()) {
    const from = flow.starts[index] as number;
    const to = flow.ends[index] as number;
    for (const { mention, start, end } of mentions.piecesIn(node)) {
      // One that goes on from the node before.
      if (mention === last) names[names.length - 1] = Math.min(from + end, to);
      else names.push(Math.min(from + start, to), Math.min(from + end, to));
      last = mention;
    }
  }
  return names;
}

/** Those of some names that lie in a part of the text, as offsets in it. */
export function namesWithin(names: readonly number[], from: number, to: number): number[] {
  const inside: number[] = [];
  for (let at = 0; at < names.length; at += 2) {
    const start = names[at] as number;
    const end = names[at + 1] as number;
    if (start >= from && end <= to) inside.push(start - from, end - from);
  }
  return inside;
}
