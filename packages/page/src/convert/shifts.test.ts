import { describe, expect, it } from 'vitest';
import { cutShifts, type Shift, toOriginal, toShown } from './shifts';

// 甲 出租车 乙 → 甲 計程車站 乙: three units become four.
const SHIFTS: Shift[] = [{ start: 1, end: 4, shownStart: 1, shownEnd: 5 }];

describe('shifts', () => {
  it('leave offsets before them alone and move those after them', () => {
    expect([0, 1, 4, 5].map((offset) => toShown(offset, SHIFTS))).toEqual([0, 1, 5, 6]);
    expect([0, 1, 5, 6].map((offset) => toOriginal(offset, SHIFTS))).toEqual([0, 1, 4, 5]);
  });

  it('never lead out of the other side', () => {
    const shorter: Shift[] = [{ start: 0, end: 4, shownStart: 0, shownEnd: 2 }];
    expect([1, 2, 3].map((offset) => toShown(offset, shorter))).toEqual([1, 2, 2]);
    expect(toOriginal(3, [{ start: 0, end: 1, shownStart: 0, shownEnd: 4 }])).toBe(1);
  });

  it('keep only what lies in a cut, relative to it', () => {
    expect(cutShifts(SHIFTS, 1, 1, 6)).toEqual([{ start: 0, end: 3, shownStart: 0, shownEnd: 4 }]);
    expect(cutShifts(SHIFTS, 0, 0, 3)).toEqual([]);
  });
});
