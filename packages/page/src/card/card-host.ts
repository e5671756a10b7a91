import { CARD_TAG } from '../flows/element-role';
import type { Box, Point } from '../geometry';
import type { CardPlace } from './place-card';

const FIXED_STYLE: readonly [string, string][] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', 'auto'],
  // Shown by the lens's own style sheet, which browsers take away with the extension, and on paper by none.
  ['display', 'var(--policy-lens-card, none)'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'transparent'],
  ['overflow', 'visible'],
  ['z-index', '2147483647'],
];

/**
 * The element that the card is drawn in: outside of `body`, there only while the card is shown, in the top
 * layer, its content in a closed shadow root.
 */
export class CardHost {
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    this.#element = document.createElement(CARD_TAG);
    this.#element.setAttribute('popover', 'manual');
    for (const [name, value] of FIXED_STYLE) this.#element.style.setProperty(name, value, 'important');
    this.root = this.#element.attachShadow({ mode: 'closed' });
  }

  get isOpen(): boolean {
    return this.#element.isConnected;
  }

  /**
   * Shows the host above everything. A modal dialog and what fills the screen make all outside of them inert,
   * and a popover closes at a press outside of it, so the card for a mention in one is put there.
   */
  open(near: Node | null): void {
    const parent = this.#parentFor(near);
    if (this.#element.parentNode !== parent) parent.append(this.#element);
    // A page that enlarges itself doesn't enlarge the pixels by which the card is placed.
    const { currentCSSZoom: zoom = 1 } = parent;
    this.#element.style.setProperty('zoom', `${1 / zoom}`, 'important');
    this.raise();
  }

  /** Puts the host above what has entered the top layer since: the layer is ordered by time. */
  raise(): void {
    if (!this.isOpen) return;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    this.#element.showPopover();
  }

  close(): void {
    this.#element.remove();
  }

  place({ x, y, width, room }: CardPlace): void {
    const { style } = this.#element;
    style.setProperty('left', `${x}px`, 'important');
    style.setProperty('top', `${y}px`, 'important');
    style.setProperty('width', `${width}px`, 'important');
    style.setProperty('--pl-card-room', `${room}px`);
  }

  get box(): Box {
    return this.#element.getBoundingClientRect();
  }

  /** Height that the content wants, when nothing limits it. */
  get contentHeight(): number {
    return this.box.height;
  }

  holds(event: Event): boolean {
    return event.composedPath().includes(this.#element);
  }

  holdsFocus(): boolean {
    return this.#document.activeElement === this.#element;
  }

  /** Takes the focus into the card, for a reader who called it by keyboard. */
  focus(): void {
    const first = this.root.querySelector<HTMLElement>(
      '[autofocus], [role="dialog"], [tabindex], button, a[href]',
    );
    if (first !== null && first.tabIndex < 0 && !first.hasAttribute('tabindex')) first.tabIndex = -1;
    first?.focus({ preventScroll: true });
  }

  #parentFor(near: Node | null): Element {
    // Not in a frame itself, of which nothing inside is shown.
    const around = near?.parentElement?.closest('dialog:modal, [popover]:popover-open, :fullscreen');
    return around ?? this.#document.documentElement;
  }
}

/** What can be seen of the window, in CSS pixels of the layout viewport: pinched in, it is a part of it. */
export function visibleWindow(view: Window): Box {
  const { offsetLeft: x, offsetTop: y, width, height } = view.visualViewport as VisualViewport;
  return { x, y, width, height };
}

/** The line of a mention that a point is on or next to; the first where there is no point. */
export function lineAt(boxes: readonly Box[], point: Point | null): Box | null {
  const [first] = boxes;
  if (first === undefined || point === null) return first ?? null;
  const distance = (box: Box): number => {
    const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
    const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
    return dx * dx + dy * dy;
  };
  return boxes.reduce((best, box) => (distance(box) < distance(best) ? box : best), first);
}
