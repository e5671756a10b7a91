import type { Point } from '../geometry';
import type { CardAnchor } from './anchor';
import type { CardPort } from './card-port';
import type { CardCause } from './card-state';

export interface RemoteCardOptions {
  /** Asks the top frame to show the card for a mention of this frame. */
  show(anchor: CardAnchor, by: CardCause): void;
  /** Tells the top frame that the pointer has left it. */
  leave(): void;
  /** Asks the top frame to close its card, unless it is pinned. */
  close(): void;
  /** Rest of the pointer before a card opens, in ms. */
  rest(): number;
}

/** The card as a child frame sees it: it is drawn, kept and closed by the top frame. */
export class RemoteCard implements CardPort {
  readonly #options: RemoteCardOptions;
  #shown: CardAnchor | null = null;
  /** The mention whose card the reader has closed, as long as the pointer is on it. */
  #dismissed: unknown = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: RemoteCardOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#shown !== null;
  }

  pointer(anchor: CardAnchor | null, _point: Point): void {
    this.#stop();
    if (anchor?.key !== this.#dismissed) this.#dismissed = null;
    if (anchor === null) this.pointerGone();
    // However fast it came: each movement starts the rest anew, so what only flies past opens nothing.
    if (anchor === null || anchor.key === this.#shown?.key || anchor.key === this.#dismissed) return;
    this.#timer = setTimeout(() => this.open(anchor, 'pointer'), this.#options.rest());
  }

  pointerInCard(): void {}

  pointerGone(): void {
    this.#stop();
    this.#dismissed = null;
    if (this.#shown === null) return;
    this.#shown = null;
    this.#options.leave();
  }

  open(anchor: CardAnchor, by: CardCause): void {
    this.#shown = anchor;
    this.#options.show(anchor, by);
  }

  close(): void {
    if (this.#shown !== null) this.press();
  }

  press(): void {
    this.#stop();
    this.#dismissed = this.#shown?.key;
    this.#shown = null;
    // Also where this frame has called none: the card may be the top frame's or another one's.
    this.#options.close();
  }

  replace(): void {
    // The mention has moved under the pointer: the next movement finds what is there now.
    this.pointerGone();
  }

  raise(): void {}

  isInCard(): boolean {
    return false;
  }

  destroy(): void {
    this.pointerGone();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
