import { SLICE_BUDGET } from '../limits';
import { nextTurn } from './next-turn';

/** A step that yields this wants what it has done to be painted before the next one. */
export const PAINT = Symbol('paint');

export interface SliceOptions {
  /** Work is given up, between two steps, once this is aborted. */
  signal: AbortSignal;
  /** ms; the browser gets a turn after so much work. */
  budget?: number;
  now?: () => number;
  turn?: () => Promise<void>;
  /** Resolves after the next painting, or soon where nothing is painted. */
  painted?: () => Promise<void>;
}

/**
 * Runs work step by step, in slices with a time budget; the first slice at once. Each `next()` should take
 * well under the budget.
 *
 * Resolves to true when the work is done, to false when it was given up. What a step throws is passed on.
 */
export async function runSlices(work: Iterator<unknown>, options: SliceOptions): Promise<boolean> {
  const {
    signal,
    budget = SLICE_BUDGET,
    now = () => performance.now(),
    turn = nextTurn,
    painted = turn,
  } = options;
  for (;;) {
    const until = now() + budget;
    let wantsPaint = false;
    do {
      if (signal.aborted) {
        work.return?.();
        return false;
      }
      const step = work.next();
      if (step.done === true) return true;
      wantsPaint = step.value === PAINT;
    } while (!wantsPaint && now() < until);
    await (wantsPaint ? painted() : turn());
  }
}

/**
 * Goes on with work that is under way, within one budget, until something is to be painted: for a frame that is about
 * to be. Whoever runs the work in slices goes on behind it.
 */
export function stepUntilPaint(
  work: Iterator<unknown>,
  { budget = SLICE_BUDGET, now = () => performance.now() } = {},
): void {
  const until = now() + budget;
  let step: IteratorResult<unknown>;
  do step = work.next();
  while (step.done !== true && step.value !== PAINT && now() < until);
}
