import type { TextFlow } from '../flows/text-flow';
import type { Shift } from './shifts';

/** A span that a conversion changed: source and target offsets, UTF-16. */
export interface ChangedSpan {
  start: number;
  end: number;
  targetStart: number;
  targetEnd: number;
}

/** What one node of a flow is to show. */
export interface NodeText {
  node: Text;
  original: string;
  text: string;
  shifts: Shift[];
}

/**
 * Cuts the converted text of a flow at the borders of its nodes. A changed span that crosses a border is cut
 * as far into the target as the border is into the source, so that 理|发 gives 理|髮; a target too short
 * for that leaves the later nodes nothing of it.
 *
 * `spans` need hold only those changes whose length differs; ascending, in offsets of the whole flow.
 * Text that the flow holds in no node (line breaks, objects) is dropped.
 */
export function splitConversion(flow: TextFlow, target: string, spans: readonly ChangedSpan[]): NodeText[] {
  const pieces: NodeText[] = [];
  let at = 0;
  let delta = 0;
  const inTarget = (offset: number): number => {
    while (at < spans.length && (spans[at] as ChangedSpan).end <= offset) {
      const span = spans[at++] as ChangedSpan;
      delta = span.targetEnd - span.end;
    }
    const span = spans[at];
    if (span === undefined || offset <= span.start) return offset + delta;
    return Math.min(span.targetStart + (offset - span.start), span.targetEnd);
  };
  for (const [index, node] of flow.nodes.entries()) {
    const start = flow.starts[index] as number;
    const end = flow.ends[index] as number;
    const from = inTarget(start);
    // Spans that end inside the node, and one that crosses its end.
    const first = at;
    const text = target.slice(from, inTarget(end));
    const shifts: Shift[] = [];
    for (let i = first; i < spans.length && (spans[i] as ChangedSpan).start < end; i++) {
      const span = spans[i] as ChangedSpan;
      shifts.push({
        start: Math.max(span.start, start) - start,
        end: Math.min(span.end, end) - start,
        shownStart: Math.max(span.targetStart, from) - from,
        shownEnd: Math.min(span.targetEnd, from + text.length) - from,
      });
    }
    pieces.push({ node, original: flow.text.slice(start, end), text, shifts });
  }
  return pieces;
}
