import type { CommitmentRecord } from 'policy-data/records';

export interface ClauseSegment {
  /** UTF-16 offset in the commitment's text. */
  start: number;
  text: string;
  mentioned: boolean;
  damaged: boolean;
}

/**
 * Cuts `[start, end)` of a commitment's text at every edge of a mention of `entityId` and of damage. The
 * segments joined are the text; offsets outside it are clipped, so records of another version can't break
 * a card.
 */
export function clauseSegments(
  commitment: Pick<CommitmentRecord, 'text' | 'mentions' | 'damage'>,
  start: number,
  end: number,
  entityId?: string,
): ClauseSegment[] {
  const mentions = entityId === undefined ? [] : commitment.mentions.filter((m) => m.entityId === entityId);
  const from = Math.max(0, Math.min(start, commitment.text.length));
  const to = Math.max(from, Math.min(end, commitment.text.length));
  const edges = new Set([from, to]);
  for (const span of [...mentions, ...commitment.damage]) {
    for (const edge of [span.start, span.end]) if (edge > from && edge < to) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const covers = (spans: readonly { start: number; end: number }[], offset: number) =>
    spans.some((span) => span.start <= offset && offset < span.end);
  const segments: ClauseSegment[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const a = sorted[i] ?? from;
    const b = sorted[i + 1] ?? to;
    segments.push({
      start: a,
      text: commitment.text.slice(a, b),
      mentioned: covers(mentions, a),
      damaged: covers(commitment.damage, a),
    });
  }
  return segments;
}
