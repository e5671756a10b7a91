import { invertEdits, targetOffset } from './alignment';

const LINE_FEED = 0x0a;

/** White space that a browser collapses; an ideographic space begins a paragraph and is none of it. */
const isCollapsed = (unit: number) => unit === 0x20 || unit === 0x09 || unit === 0x0d;

/** Units of Han characters, halves of those beyond the first plane among them. */
export const isHan = (unit: number) =>
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xd840 && unit <= 0xdfff);

/**
 * Where a source breaks its lines between two Han characters, as hard-wrapped HTML does inside words (标\n准):
 * pairs of start and end, ascending, one line break each with the indentation around it. An empty line, or an
 * ideographic space, ends a paragraph and is not among them.
 */
export function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let start = at;
    while (start > 0 && isCollapsed(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (isCollapsed(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) === LINE_FEED) at = end;
    else if (start > 0 && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(end)))
      breaks.push(start, end);
  }
  return breaks;
}

/** A text without what cuts its words, line breaks or brackets, with the way back. All offsets are UTF-16 units. */
export class JoinedLines {
  readonly text: string;
  private readonly source: string;
  private readonly breaks: readonly number[];
  private readonly edits: Uint32Array;

  constructor(source: string, breaks: readonly number[]) {
    this.source = source;
    this.breaks = breaks;
    this.edits = new Uint32Array((breaks.length / 2) * 3);
    let text = '';
    let from = 0;
    for (let i = 0; i < breaks.length; i += 2) {
      const start = breaks[i] as number;
      const end = breaks[i + 1] as number;
      text += source.slice(from, start);
      this.edits.set([start, end - start, 0], (i / 2) * 3);
      from = end;
    }
    this.text = text + source.slice(from);
  }

  /** Where an offset of the source lies in the joined text. */
  joined(offset: number): number {
    return targetOffset(this.edits, offset);
  }

  /** The span of the source that a span of the joined text comes from, without breaks at its edges. */
  span(start: number, end: number): [start: number, end: number] {
    const back = invertEdits(this.edits);
    return [targetOffset(back, start, 'end'), targetOffset(back, end)];
  }

  /** A conversion of the joined text as one of the source: the breaks stand where they stood. */
  restore(converted: string, edits: Uint32Array): { text: string; edits: Uint32Array } {
    const { source, breaks } = this;
    const restored: number[] = [];
    let text = '';
    /** In the converted text, what was taken over; in joined and converted, the place behind the last edit. */
    let taken = 0;
    let at = 0;
    let targetAt = 0;
    let removed = 0;
    let next = 0;
    /** Puts in the breaks before a place of the joined text, which unit for unit lies in the converted one. */
    const breaksUntil = (
      place: number,
      inclusive: boolean,
      targetPlace: (offset: number) => number,
    ): number => {
      let length = 0;
      for (; next < breaks.length; next += 2) {
        const start = breaks[next] as number;
        const offset = start - removed;
        if (inclusive ? offset > place : offset >= place) break;
        const to = targetPlace(offset);
        const gap = source.slice(start, breaks[next + 1]);
        text += converted.slice(taken, to) + gap;
        taken = to;
        removed += gap.length;
        length += gap.length;
      }
      return length;
    };
    for (let i = 0; i < edits.length; i += 3) {
      const [start = 0, length = 0, targetLength = 0] = edits.subarray(i, i + 3);
      const shift = targetAt - at;
      breaksUntil(start, true, (offset) => offset + shift);
      const from = start + removed;
      const target = start + shift;
      const inside = breaksUntil(
        start + length,
        false,
        (offset) => target + Math.min(offset - start, targetLength),
      );
      restored.push(from, length + inside, targetLength + inside);
      at = start + length;
      targetAt = target + targetLength;
    }
    breaksUntil(Number.POSITIVE_INFINITY, true, (offset) => offset + targetAt - at);
    return { text: text + converted.slice(taken), edits: Uint32Array.from(restored) };
  }
}
