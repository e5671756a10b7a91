import { BATCH, FRAME_BUDGET } from '../limits';
import { nextMessage } from './next-message';

/**
 * How much converted text may be written for one frame. Each write makes the browser lay out its paragraph
 * anew, in one task with all others of that frame, so the size of a batch follows what the last one cost.
 */
export class FramePace {
  readonly #view: Window;
  #most: number = BATCH.first;
  #least: number = BATCH.least;
  #waiting = false;

  constructor(view: Window) {
    this.#view = view;
  }

  /** UTF-16 units that may be written now; 0 until what was written last is on the screen. */
  get room(): number {
    if (this.#view.document.hidden) return Number.POSITIVE_INFINITY;
    return this.#waiting ? 0 : this.#most;
  }

  /** For a text of so many units: it is never cut into more than so many batches, however slow frames are. */
  expect(length: number): void {
    this.#least = Math.max(BATCH.least, length / BATCH.mostFrames);
  }

  /** Tells that so much has been written for the next frame. */
  spend(length: number): void {
    if (this.#view.document.hidden || this.#waiting) return;
    this.#waiting = true;
    let done = false;
    const finish = (cost: number | null): void => {
      if (done) return;
      done = true;
      this.#waiting = false;
      this.#view.clearTimeout(timer);
      if (cost === null || length < this.#most / 2) return;
      const factor = Math.min(2, Math.max(0.5, FRAME_BUDGET / Math.max(1, cost)));
      this.#most = Math.max(this.#least, this.#most * factor);
    };
    const timer = this.#view.setTimeout(() => finish(null), BATCH.latest);
    this.#view.requestAnimationFrame(() => {
      // What comes between here and the message is style, layout and painting.
      const start = performance.now();
      nextMessage(() => finish(performance.now() - start));
    });
  }
}
