/** A frame that isn't painted gets no animation frame; its work is done so late at most, in ms. */
const LATEST = 150;

/**
 * Work that is done right before the next painting, so that readers never see what the page has written before we
 * have worked on it, and once only for all that happens until then.
 */
export class BeforePaint {
  readonly #view: Window;
  readonly #work: () => void;
  #frame = 0;
  #timer: number | null = null;

  constructor(view: Window, work: () => void) {
    this.#view = view;
    this.#work = work;
  }

  /** Has the work done before the next painting, however often this is called until then. */
  ask(): void {
    if (this.#timer !== null) return;
    const begin = (): void => {
      this.cancel();
      this.#work();
    };
    this.#frame = this.#view.requestAnimationFrame(begin);
    this.#timer = this.#view.setTimeout(begin, LATEST);
  }

  cancel(): void {
    if (this.#timer === null) return;
    this.#view.cancelAnimationFrame(this.#frame);
    this.#view.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
