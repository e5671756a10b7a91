import { nodeIndexAt, type TextFlow } from '../flows/text-flow';
import type { Mention } from './mention';

/** What the page layer needs of `@policy-lens/matcher`. */
export interface MentionMatcher {
  match(
    text: string,
    options: { region: string | null },
  ): { start: number; end: number; entities: ArrayLike<number> }[];
  /** Index of the kind of an entity, in the order of `HIGHLIGHT_NAMES`. */
  kindOf(entity: number): number;
  /** Whether it leaves no name out, so that a converter needn't look for the names in a text again. */
  readonly findsAll?: boolean;
}

/**
 * The mentions of a part of a flow, `from` to `to` in UTF-16 offsets of its text. The matcher sees the
 * page's own text, so mentions don't depend on the script that is shown.
 */
export function matchFlow(
  flow: TextFlow,
  from: number,
  to: number,
  matcher: MentionMatcher,
  region: string | null,
): Mention[] {
  const whole = from === 0 && to === flow.text.length;
  const text = whole ? flow.text : flow.text.slice(from, to);
  const mentions: Mention[] = [];
  for (const { start, end, entities } of matcher.match(text, { region })) {
    const first = entities[0];
    if (first === undefined) continue;
    const mention: Mention = {
      entities: Array.from(entities),
      kind: matcher.kindOf(first),
      owner: flow.owner,
      pieces: [],
      range: null,
      quiet: false,
    };
    addPieces(mention, flow, from + start, from + end);
    if (mention.pieces.length > 0) mentions.push(mention);
  }
  return mentions;
}

function addPieces(mention: Mention, flow: TextFlow, start: number, end: number): void {
  for (let index = Math.max(0, nodeIndexAt(flow, start)); index < flow.nodes.length; index++) {
    const nodeStart = flow.starts[index] as number;
    if (nodeStart >= end) break;
    const from = Math.max(start, nodeStart) - nodeStart;
    const to = Math.min(end, flow.ends[index] as number) - nodeStart;
    if (from >= to) continue;
    const piece = { mention, node: flow.nodes[index] as Text, start: from, end: to };
    // Nearly all have one: an array that is pushed to keeps room for 17.
    mention.pieces = [...mention.pieces, piece];
  }
}
