import { flowPartEnds } from '../flows/flow-parts';
import type { TextFlow } from '../flows/text-flow';
import { KEEP_SCRIPT } from '../flows/traits';
import type { FlowConverter } from './flow-converter';
import { namesWithin } from './known-names';
import type { OwnerWrites } from './page-writer';
import { type ChangedSpan, splitConversion } from './split-conversion';

/**
 * Converts one flow, phrase by phrase across its nodes, and adds what its nodes are to show to `writes`. `names` are
 * pairs of start and end of the names in it, where they are known. Yields between parts of a long flow.
 */
export function* convertFlow(
  flow: TextFlow,
  converter: FlowConverter,
  names: readonly number[] | undefined,
  writes: OwnerWrites,
): Generator<undefined, void> {
  let target = '';
  const spans: ChangedSpan[] = [];
  let start = 0;
  let changed = false;
  for (const end of flowPartEnds(flow.text)) {
    if (start > 0) yield undefined;
    const whole = start === 0 && end === flow.text.length;
    const part = whole ? flow.text : flow.text.slice(start, end);
    const converted = converter.convert(part, whole ? names : names && namesWithin(names, start, end));
    for (const span of converted?.shifted ?? []) spans.push(moveSpan(span, start, target.length));
    target += converted?.text ?? part;
    changed ||= converted !== null && converted.text !== part;
    start = end;
  }
  if (!changed) {
    writes.restored.push(...flow.nodes);
    return;
  }
  for (const [index, piece] of splitConversion(flow, target, spans).entries()) {
    if (((flow.traits[index] as number) & KEEP_SCRIPT) !== 0) writes.restored.push(piece.node);
    else {
      writes.texts.push(piece);
      writes.length += piece.text.length;
    }
  }
}

function moveSpan(span: ChangedSpan, by: number, targetBy: number): ChangedSpan {
  return {
    start: span.start + by,
    end: span.end + by,
    targetStart: span.targetStart + targetBy,
    targetEnd: span.targetEnd + targetBy,
  };
}
