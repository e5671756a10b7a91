import { describe, expect, it } from 'vitest';
import { PAINT, runSlices, stepUntilPaint } from './run-slices';

/** Work whose every step takes so many ms of a clock of its own. */
function clockwork(steps: number, cost: number) {
  const clock = { now: 0, turns: 0, done: 0 };
  function* work(): Generator<typeof PAINT | undefined, void> {
    for (let step = 0; step < steps; step++) {
      clock.now += cost;
      clock.done++;
      yield step === 2 ? PAINT : undefined;
    }
  }
  const turn = (): Promise<void> => {
    clock.turns++;
    return Promise.resolve();
  };
  return { clock, work: work(), options: { now: () => clock.now, turn, budget: 10 } };
}

describe('work in slices', () => {
  it('gives the browser a turn when the budget is spent, and when something is to be painted', async () => {
    const { clock, work, options } = clockwork(13, 5);
    await expect(runSlices(work, { ...options, signal: new AbortController().signal })).resolves.toBe(true);
    expect(clock.done).toBe(13);
    // 2 steps, 1 up to the painting, then 5 slices of 2.
    expect(clock.turns).toBe(7);
  });

  it('is given up between two steps', async () => {
    const { clock, work, options } = clockwork(100, 5);
    const stop = new AbortController();
    const turn = (): Promise<void> => {
      stop.abort();
      return Promise.resolve();
    };
    await expect(runSlices(work, { ...options, turn, signal: stop.signal })).resolves.toBe(false);
    expect(clock.done).toBe(2);
  });

  it('passes on what a step throws', async () => {
    const broken: Iterator<undefined> = {
      next: () => {
        throw new Error('broken');
      },
    };
    await expect(runSlices(broken, { signal: new AbortController().signal })).rejects.toThrow('broken');
  });

  it('goes on in between, up to the painting or for one budget, and is ended by who began it', async () => {
    const { clock, work, options } = clockwork(13, 5);
    const turn = (): Promise<void> => {
      if (clock.turns++ === 0) stepUntilPaint(work, options);
      return Promise.resolve();
    };
    const done = runSlices(work, { ...options, turn, signal: new AbortController().signal });
    // A slice of 2, then 1 up to the painting.
    expect(clock.done).toBe(3);
    stepUntilPaint(work, options);
    expect(clock.done).toBe(5);
    await expect(done).resolves.toBe(true);
    expect(clock.done).toBe(13);
    stepUntilPaint(work, options);
    expect(clock.done).toBe(13);
  });
});
