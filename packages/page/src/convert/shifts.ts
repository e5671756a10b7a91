/**
 * Where converted text got longer or shorter. Both spans are UTF-16 offsets in one node; all text outside of
 * shifts corresponds unit by unit. Ascending, without overlaps. Most nodes have none.
 */
export interface Shift {
  start: number;
  end: number;
  shownStart: number;
  shownEnd: number;
}

/** The empty list, shared: nearly every node has it. */
export const NO_SHIFTS: readonly Shift[] = [];

/** Offset in the shown text for one in the original; inside a shift, as far in as the shown text reaches. */
export function toShown(offset: number, shifts: readonly Shift[]): number {
  let delta = 0;
  for (const shift of shifts) {
    if (offset <= shift.start) break;
    if (offset < shift.end) return Math.min(shift.shownStart + (offset - shift.start), shift.shownEnd);
    delta = shift.shownEnd - shift.end;
  }
  return offset + delta;
}

/** Offset in the original for one in the shown text; the inverse of `toShown` outside of shifts. */
export function toOriginal(offset: number, shifts: readonly Shift[]): number {
  let delta = 0;
  for (const shift of shifts) {
    if (offset <= shift.shownStart) break;
    if (offset < shift.shownEnd) return Math.min(shift.start + (offset - shift.shownStart), shift.end);
    delta = shift.end - shift.shownEnd;
  }
  return offset + delta;
}

/** The shifts of one part of a node, for a node that was cut; offsets become relative to the part. */
export function cutShifts(
  shifts: readonly Shift[],
  start: number,
  shownStart: number,
  shownEnd: number,
): Shift[] {
  return shifts
    .filter((shift) => shift.shownStart >= shownStart && shift.shownEnd <= shownEnd)
    .map((shift) => moveShift(shift, -start, -shownStart));
}

export function moveShift(shift: Shift, by: number, shownBy: number): Shift {
  return {
    start: shift.start + by,
    end: shift.end + by,
    shownStart: shift.shownStart + shownBy,
    shownEnd: shift.shownEnd + shownBy,
  };
}
