import { BATCH } from '../limits';
import { afterPaint } from './after-paint';

/**
 * How much converted text may be written for one frame. Each write makes the browser lay out its paragraph
 * anew, in one task with all others of that frame.
 */
export class FramePace {
  readonly #view: Window;
  #most: number = BATCH.units;
  #waiting = false;

  constructor(view: Window) {
    this.#view = view;
  }

  /** UTF-16 units that may be written now; 0 until what was written last is on the screen. */
  get room(): number {
    if (this.#view.document.hidden) return Number.POSITIVE_INFINITY;
    return this.#waiting ? 0 : this.#most;
  }

  /** For a text of so many units; one of infinite length is written at once. */
  expect(length: number): void {
    this.#most = Math.max(BATCH.units, length / BATCH.mostFrames);
  }

  /** Tells that something has been written for the next frame. */
  spend(): void {
    if (this.#view.document.hidden || this.#waiting) return;
    this.#waiting = true;
    void afterPaint(this.#view, BATCH.latest).then(() => {
      this.#waiting = false;
    });
  }
}
