import type { ComparedTargets } from './relation';
import type { Span, ThreadCommitment, ThreadTarget } from './thread-commitment';

export interface Evidence {
  kind: 'entity' | 'heading' | 'target' | 'wording';
  earlier: Span;
  later: Span;
  note: string;
}

/** Shortest run of the same words that is worth showing. */
const SHORTEST_WORDING = 8;

/** Longest run of the same characters in two texts, by a table of the lengths of common endings. */
export function longestCommonRun(a: string, b: string): { a: number; b: number; length: number } {
  let best = { a: 0, b: 0, length: 0 };
  let previous = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a.charCodeAt(i - 1) !== b.charCodeAt(j - 1)) continue;
      const length = (previous[j - 1] ?? 0) + 1;
      current[j] = length;
      if (length > best.length) best = { a: i - length, b: j - length, length };
    }
    previous = current;
  }
  return best;
}

const figure = (t: ThreadTarget) =>
  `${t.comparator.replace('>=', '≥').replace('<=', '≤')}${t.value}${t.unit}`;

/** What speaks for the link, in the order in which a reader wants it. Never empty. */
export function evidenceOf(
  earlier: ThreadCommitment,
  later: ThreadCommitment,
  targets: readonly ComparedTargets[],
): Evidence[] {
  const found: Evidence[] = [];
  for (const t of targets) {
    const note = `${t.later.metric || t.later.text} ${figure(t.earlier)} → ${figure(t.later)}`;
    const same = found.find((e) => e.earlier.start === t.earlier.start && e.later.start === t.later.start);
    // Several figures of one clause share its span: X、Y均达到80%以上.
    if (same) same.note = `${same.note}；${note}`;
    else {
      found.push({
        kind: 'target',
        earlier: { start: t.earlier.start, end: t.earlier.end },
        later: { start: t.later.start, end: t.later.end },
        note,
      });
    }
  }
  for (const [id, span] of earlier.entities) {
    const other = later.entities.get(id);
    if (other) {
      found.push({
        kind: 'entity',
        earlier: { start: span.start, end: span.end },
        later: { start: other.start, end: other.end },
        note: other.surface,
      });
    }
  }
  const run = longestCommonRun(earlier.text, later.text);
  if (run.length >= SHORTEST_WORDING) {
    found.push({
      kind: 'wording',
      earlier: { start: run.a, end: run.a + run.length },
      later: { start: run.b, end: run.b + run.length },
      note: later.text.slice(run.b, run.b + run.length),
    });
  }
  const headings = {
    kind: 'heading',
    earlier: { start: 0, end: Math.min(earlier.heading.length, earlier.text.length) },
    later: { start: 0, end: Math.min(later.heading.length, later.text.length) },
    note: `${earlier.heading} → ${later.heading}`,
  } as const;
  return [...found, headings];
}
