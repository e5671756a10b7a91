import { describe, expect, it } from 'vitest';
import { PointerSpeed } from './pointer-speed';

function fast(...samples: [x: number, time: number][]): boolean {
  const speed = new PointerSpeed();
  for (const [x, time] of samples) speed.add({ x, y: 0 }, time);
  return speed.isFast;
}

describe('the speed of the pointer', () => {
  it('is told by its last two ways', () => {
    expect(fast([0, 0], [20, 16], [40, 32])).toBe(true);
    expect(fast([0, 0], [2, 16], [4, 32])).toBe(false);
    expect(fast([0, 0], [400, 16], [401, 32], [402, 48])).toBe(false);
  });

  it('is nothing after a pause, at the start, and where the clock is coarse', () => {
    expect(fast([0, 0], [900, 500], [950, 516])).toBe(false);
    expect(fast([0, 0], [900, 10])).toBe(false);
    expect(fast([0, 100], [90, 100], [180, 100])).toBe(false);
  });
});
