import { flowPartEnds } from '../flows/flow-parts';
import type { TextFlow } from '../flows/text-flow';
import { KEEP_SCRIPT } from '../flows/traits';
import type { FlowConverter } from './flow-converter';
import { type ChangedSpan, splitConversion } from './split-conversion';
import type { TextLedger } from './text-ledger';

/**
 * Shows one flow as a converter writes it, phrase by phrase across its nodes, each node by compare-and-swap.
 * Yields between parts of a long flow.
 *
 * Calls `onLength` for nodes whose offsets have changed.
 */
export function* convertFlow(
  flow: TextFlow,
  converter: FlowConverter,
  ledger: TextLedger,
  onLength: (node: Text) => void,
): Generator<undefined, void> {
  let target = '';
  const spans: ChangedSpan[] = [];
  let start = 0;
  let changed = false;
  for (const end of flowPartEnds(flow.text)) {
    if (start > 0) yield undefined;
    const whole = start === 0 && end === flow.text.length;
    const part = whole ? flow.text : flow.text.slice(start, end);
    const converted = converter.convert(part);
    for (const span of converted?.shifted ?? []) spans.push(moveSpan(span, start, target.length));
    target += converted?.text ?? part;
    changed ||= converted !== null && converted.text !== part;
    start = end;
  }
  if (!changed) {
    for (const node of flow.nodes) ledger.restore(node);
    return;
  }
  for (const [index, piece] of splitConversion(flow, target, spans).entries()) {
    if (((flow.traits[index] as number) & KEEP_SCRIPT) !== 0) {
      ledger.restore(piece.node);
      continue;
    }
    const shifted = piece.shifts.length > 0 || ledger.shiftsOf(piece.node).length > 0;
    ledger.write(piece.node, piece.original, piece.text, piece.shifts);
    if (shifted) onLength(piece.node);
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
