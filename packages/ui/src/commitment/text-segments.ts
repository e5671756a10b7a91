/** UTF-16 offsets `[start, end)`. */
export interface TextSpan {
  start: number;
  end: number;
}

export interface TextSegment extends TextSpan {
  text: string;
  marked: boolean;
  damaged: boolean;
}

interface Spans {
  marked: readonly TextSpan[];
  damage: readonly TextSpan[];
}

/**
 * Cuts `[start, end)` of a text at every edge of a marked span and of damage; spans may overlap. The segments
 * joined are the text; offsets outside it are clipped, so records of another version can't break a card.
 */
export function textSegments(
  text: string,
  { start, end }: TextSpan,
  { marked, damage }: Spans,
): TextSegment[] {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const edges = new Set([from, to]);
  for (const span of [...marked, ...damage]) {
    for (const edge of [span.start, span.end]) if (edge > from && edge < to) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const covers = (spans: readonly TextSpan[], offset: number) =>
    spans.some((span) => span.start <= offset && offset < span.end);
  return sorted.slice(0, -1).map((a, i) => {
    const b = sorted[i + 1] ?? to;
    return {
      start: a,
      end: b,
      text: text.slice(a, b),
      marked: covers(marked, a),
      damaged: covers(damage, a),
    };
  });
}

/**
 * The segments in the reader's script. What lies between two damages is converted together, because a word that
 * a mark cuts would be converted otherwise (理|发 for a search of 发); where the conversion changes lengths, as
 * few words do, each segment is converted alone. What nobody can read is given as it stands: neither its script
 * nor its punctuation is changed.
 */
export function convertSegments(
  segments: readonly TextSegment[],
  convert: (text: string) => string,
): TextSegment[] {
  const shown: TextSegment[] = [];
  for (let i = 0; i < segments.length; ) {
    let end = i;
    while (segments[end]?.damaged === false) end += 1;
    const run = segments.slice(i, end);
    const whole = run.map(({ text }) => text).join('');
    const converted = convert(whole);
    const from = run[0]?.start ?? 0;
    for (const segment of run) {
      const text =
        converted.length === whole.length
          ? converted.slice(segment.start - from, segment.end - from)
          : convert(segment.text);
      shown.push({ ...segment, text });
    }
    const damaged = segments[end];
    if (damaged) shown.push(damaged);
    i = end + 1;
  }
  return shown;
}
