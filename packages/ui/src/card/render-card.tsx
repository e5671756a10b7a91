import { render } from 'preact';
import commitmentStyles from '../commitment/commitment.css?inline';
import entityStyles from '../commitment/entity.css?inline';
import segments from '../controls/segments.css?inline';
import base from '../tokens/base.css?inline';
import tokens from '../tokens/tokens.css?inline';
import { Card } from './card';
import cardStyles from './card.css?inline';
import type { CardProps } from './card-props';

/** Styles of the card, tokens included; px only, so that the page's root font size has no say. */
export const CARD_CSS = [tokens, base, segments, commitmentStyles, entityStyles, cardStyles].join('\n');

/** Preact owns everything below its container, so the style element must stand beside it. */
const mounts = new WeakMap<ShadowRoot, HTMLElement>();

/** Draws the card into a shadow root, or updates the one that is there. */
export function renderCard(root: ShadowRoot, props: CardProps): void {
  render(<Card {...props} />, mounts.get(root) ?? mount(root));
}

/** Takes the card out of the root again. */
export function unmountCard(root: ShadowRoot): void {
  const container = mounts.get(root);
  if (container) render(null, container);
}

function mount(root: ShadowRoot): HTMLElement {
  dress(root);
  const container = root.ownerDocument.createElement('div');
  root.append(container);
  mounts.set(root, container);
  return container;
}

/**
 * Gives the root its styles: by a constructed sheet, which no page policy can refuse, else by a style
 * element. Firefox refuses constructed sheets from a content script's world (bug 1751346).
 */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CARD_CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = CARD_CSS;
    root.append(style);
  }
}
