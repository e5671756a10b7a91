import type { Point } from '../geometry';
import type { CardAnchor } from './anchor';
import type { CardPort } from './card-port';
import type { CardCause } from './card-state';

export interface RemoteCardOptions {
  /** Draws in this frame what the top frame can't. */
  own: CardPort;
  /** The pointer has come to a mention. */
  expect(anchor: CardAnchor): void;
  /** Asks the top frame to show the card for a mention of this frame; false where `own` has to do it. */
  show(anchor: CardAnchor, by: CardCause): Promise<boolean>;
  /** Tells the top frame that the pointer has left it. */
  leave(): void;
  /** Asks the top frame to close its card, unless it is pinned. */
  close(): void;
  /** Rest of the pointer before a card opens, in ms. */
  rest(): number;
}

/**
 * The card as a child frame sees it: drawn, kept and closed by the top frame, or in this frame where the top one
 * has no lens or shows nothing but this frame.
 */
export class RemoteCard implements CardPort {
  readonly #options: RemoteCardOptions;
  #shown: CardAnchor | null = null;
  /** The mention whose card the reader has closed, as long as the pointer is on it. */
  #dismissed: unknown = null;
  /** Whether the card that was called is drawn in this frame. */
  #isOwn = false;
  #expected: unknown = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: RemoteCardOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#shown !== null || this.#options.own.isOpen;
  }

  pointer(anchor: CardAnchor | null, point: Point, fast: boolean): void {
    const { own } = this.#options;
    if (own.isOpen) {
      own.pointer(anchor, point, fast);
      return;
    }
    if (this.#isOwn) this.#forget();
    this.#stop();
    if (anchor?.key !== this.#dismissed) this.#dismissed = null;
    if (anchor === null) this.pointerGone();
    // However fast it came: each movement starts the rest anew, so what only flies past opens nothing.
    if (anchor === null || anchor.key === this.#shown?.key || anchor.key === this.#dismissed) return;
    if (anchor.key !== this.#expected && !fast) {
      this.#expected = anchor.key;
      this.#options.expect(anchor);
    }
    this.#timer = setTimeout(() => this.open(anchor, 'pointer'), this.#options.rest());
  }

  pointerInCard(): void {
    this.#options.own.pointerInCard();
  }

  pointerGone(): void {
    this.#stop();
    this.#options.own.pointerGone();
    this.#dismissed = null;
    if (this.#shown === null) return;
    this.#forget();
    this.#options.leave();
  }

  open(anchor: CardAnchor, by: CardCause): void {
    this.#shown = anchor;
    void this.#options.show(anchor, by).then((isShown) => {
      if (isShown || this.#shown !== anchor) return;
      this.#isOwn = true;
      this.#options.own.open(anchor, by);
    });
  }

  close(): void {
    const { own } = this.#options;
    if (!own.isOpen && this.#shown === null) return;
    own.close();
    this.press();
  }

  press(): void {
    this.#stop();
    this.#options.own.press();
    this.#dismissed = this.#shown?.key;
    this.#forget();
    // Also where this frame has called none: the card may be the top frame's or another one's.
    this.#options.close();
  }

  replace(): void {
    const { own } = this.#options;
    if (own.isOpen) own.replace();
    // The mention has moved under the pointer: the next movement finds what is there now.
    else this.pointerGone();
  }

  raise(): void {
    this.#options.own.raise();
  }

  isInCard(event: Event): boolean {
    return this.#options.own.isInCard(event);
  }

  destroy(): void {
    this.pointerGone();
    this.#options.own.destroy();
  }

  #forget(): void {
    this.#shown = null;
    this.#isOwn = false;
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
