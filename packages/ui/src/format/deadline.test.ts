import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPartialDate, hasPassed, todayInBeijing } from './deadline';

describe('hasPassed', () => {
  it.each([
    ['2025', '2025-12-31', false],
    ['2025', '2026-01-01', true],
    ['2025-06', '2025-06-30', false],
    ['2025-06', '2025-07-01', true],
    ['2025-06-15', '2025-06-15', false],
    ['2025-06-15', '2025-06-16', true],
    ['年底', '2026-01-01', false],
    ['', '2026-01-01', false],
  ] as const)('%s on %s: %s', (deadline, today, expected) =>
    expect(hasPassed(deadline, today)).toBe(expected),
  );

  it('never passes before the last day of its year or month', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const deadline = a.toISOString().slice(0, 10);
        const today = b.toISOString().slice(0, 10);
        expect(hasPassed(deadline, today)).toBe(deadline < today);
        if (hasPassed(deadline.slice(0, 4), today)) expect(hasPassed(deadline, today)).toBe(true);
        if (hasPassed(deadline.slice(0, 7), today)) expect(hasPassed(deadline, today)).toBe(true);
      }),
    );
  });
});

describe('todayInBeijing', () => {
  it('is a day ahead of Greenwich in the evening', () => {
    expect(todayInBeijing(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(todayInBeijing(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });
});

describe('formatPartialDate', () => {
  it.each([
    ['2025', 'zh-CN', '2025年'],
    ['2025-06', 'zh-CN', '2025年6月'],
    ['2025-06-05', 'zh-TW', '2025年6月5日'],
    ['2025', 'en', '2025'],
    ['2025-06', 'en', 'Jun 2025'],
    ['2025-06-05', 'en', '5 Jun 2025'],
    ['“十四五”末', 'en', '“十四五”末'],
  ] as const)('%s in %s: %s', (iso, language, expected) =>
    expect(formatPartialDate(iso, language)).toBe(expected),
  );
});
