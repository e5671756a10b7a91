import type { Point } from '../geometry';
import { FAST_POINTER, SPEED_SAMPLE_GAP } from '../limits';

interface Sample extends Point {
  time: number;
}

/** Tells a pointer on its way through from one that looks at something, by its last three places. */
export class PointerSpeed {
  #samples: Sample[] = [];

  /** `time` in ms, as events have it. */
  add(point: Point, time: number): void {
    this.#samples = [...this.#samples.slice(-2), { x: point.x, y: point.y, time }];
  }

  get isFast(): boolean {
    const [first, ...rest] = this.#samples;
    if (first === undefined || rest.length < 2) return false;
    let distance = 0;
    let last = first;
    for (const sample of rest) {
      // Also where clocks are coarsened against fingerprinting, and several samples bear the same time.
      const gap = sample.time - last.time;
      if (gap > SPEED_SAMPLE_GAP || gap <= 0) return false;
      distance += Math.hypot(sample.x - last.x, sample.y - last.y);
      last = sample;
    }
    return distance / (last.time - first.time) > FAST_POINTER;
  }
}
