import type { CardProps } from './card-props';

/** The card's component, as those see it that draw it without holding its code. */
export interface CardDrawing {
  /** Draws the card into a shadow root, or updates the one that is there. */
  render(root: ShadowRoot, props: CardProps): void;
  /** Takes the card out of the root again. */
  unmount(root: ShadowRoot): void;
}
