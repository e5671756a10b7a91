import type { Point } from '../geometry';
import type { CardAnchor } from './anchor';
import type { CardCause } from './card-state';

/** What the pointer and the keys of one frame act on: the card in this window, or that of the top frame. */
export interface CardPort {
  /** The pointer has moved to `point`, onto a mention or none. `fast` while it is only passing. */
  pointer(anchor: CardAnchor | null, point: Point, fast: boolean): void;
  pointerInCard(): void;
  pointerGone(): void;
  open(anchor: CardAnchor, by: CardCause): void;
  close(): void;
  /** Anything outside of the card has been pressed: closes it, unless it is pinned. */
  press(): void;
  /** Places the card anew after the page has scrolled or changed its size. */
  replace(): void;
  /** After something else has entered the top layer. */
  raise(): void;
  isInCard(event: Event): boolean;
  readonly isOpen: boolean;
  destroy(): void;
}
