import { cutShifts, moveShift, type Shift, toOriginal } from './shifts';

/** What is remembered of a text that we wrote over. */
export interface TextRecord {
  /** What would stand there without us. */
  original: string;
  /** What we wrote; anything else in its place was written by the page. */
  written: string;
  shifts: readonly Shift[];
}

/** The part of a record that shows `written.slice(shownStart, shownEnd)`. */
export function cutRecord(record: TextRecord, shownStart: number, shownEnd: number): TextRecord {
  const start = toOriginal(shownStart, record.shifts);
  const end = toOriginal(shownEnd, record.shifts);
  return {
    original: record.original.slice(start, end),
    written: record.written.slice(shownStart, shownEnd),
    shifts: cutShifts(record.shifts, start, shownStart, shownEnd),
  };
}

/** The record of a text that was joined from two. */
export function joinRecords(left: TextRecord, right: TextRecord): TextRecord {
  const by = left.original.length;
  const shownBy = left.written.length;
  return {
    original: left.original + right.original,
    written: left.written + right.written,
    shifts: [...left.shifts, ...right.shifts.map((shift) => moveShift(shift, by, shownBy))],
  };
}

/** The record of a text that nobody converted. */
export function plainRecord(text: string): TextRecord {
  return { original: text, written: text, shifts: [] };
}

/**
 * The record of a node whose converted text the page has edited to `data`: what is left of ours at both ends
 * keeps its original, what stands between them is the page's own. A whole new text leaves nothing of ours.
 *
 * The DOM doesn't say where an edit was. Where an inserted text repeats what stands beside it, the longest
 * common start is taken, which is right for text that was appended.
 */
export function editRecord(record: TextRecord, data: string): TextRecord {
  const { written } = record;
  const { before, after } = commonEnds(written, data);
  const head = cutRecord(record, 0, before);
  const middle = plainRecord(data.slice(before, data.length - after));
  const tail = cutRecord(record, written.length - after, written.length);
  return joinRecords(joinRecords(head, middle), tail);
}

/** The record of what an edit to `data` took out of a converted text. */
export function lostRecord(record: TextRecord, data: string): TextRecord {
  const { before, after } = commonEnds(record.written, data);
  return cutRecord(record, before, record.written.length - after);
}

/** How many units two texts have in common at their starts, and at their ends behind that. */
export function commonEnds(written: string, data: string): { before: number; after: number } {
  const most = Math.min(written.length, data.length);
  let before = 0;
  while (before < most && written.charCodeAt(before) === data.charCodeAt(before)) before++;
  let after = 0;
  while (
    after < most - before &&
    written.charCodeAt(written.length - 1 - after) === data.charCodeAt(data.length - 1 - after)
  ) {
    after++;
  }
  return { before, after };
}
