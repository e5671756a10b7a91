import { isElement, isShadowRoot } from '../flows/node-kinds';
import { boxOf, rootOf, shadowRootOf } from '../flows/own-property';
import { ownersInView } from '../flows/owners-in-view';
import type { FlowOwner } from '../flows/text-flow';
import { PAINTED_AROUND, SCROLL_PAUSE, WINDOW_STEPS } from '../limits';
import type { MentionIndex } from './mention-index';

/**
 * On a page with more mentions than a browser paints with ease, keeps paint on those in view and on what is
 * next to them, before and after, and follows the reader. See `MOST_PAINTED` for why.
 */
export class PaintWindow {
  readonly #document: Document;
  readonly #mentions: MentionIndex;
  #listening: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(document: Document, mentions: MentionIndex) {
    this.#document = document;
    this.#mentions = mentions;
  }

  /**
   * After mentions have been found or lost; paints with the next flush. `view` is what was in view not long ago, where
   * that is known: it does at first, as the window moves by itself soon after.
   */
  follow(view: readonly FlowOwner[] | null): void {
    if (!this.#mentions.hasChanged) return;
    if (this.#mentions.isCrowded) {
      const isNew = this.#listening === null;
      if (isNew) this.#listen();
      this.#move(isNew ? view : null);
    } else if (this.#listening !== null) {
      this.close();
      this.#mentions.paintAll();
    }
  }

  #move(view: readonly FlowOwner[] | null = null): void {
    this.#mentions.paintOnly(this.#around(view ?? ownersInView(this.#document)));
  }

  close(): void {
    this.#listening?.abort();
    this.#listening = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const later = (): void => {
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        if (!this.#mentions.isCrowded) return;
        this.#move();
        this.#mentions.flush();
      }, SCROLL_PAUSE);
    };
    this.#document.addEventListener('scroll', later, { passive: true, capture: true, signal });
    this.#document.defaultView?.addEventListener('resize', later, { passive: true, signal });
    // As the window's size, that of the page says that something else may be in view.
    const sizes = new ResizeObserver(later);
    for (const element of this.#document.querySelectorAll(':root, body')) sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  /**
   * Owners in view, and those before and after them, up to so many mentions on each side. Probing meets blocks,
   * not what is nested in them or stands beside them, so that what is around it is asked for its place.
   */
  #around(view: readonly FlowOwner[]): Set<FlowOwner> {
    const owners = new Set(view);
    const from = inDocument(view[0] ?? this.#document.documentElement);
    this.#gather(from, 'previousNode', owners);
    this.#gather(from, 'nextNode', owners);
    return owners;
  }

  #gather(from: Element, next: 'previousNode' | 'nextNode', owners: Set<FlowOwner>): void {
    const walker = this.#document.createTreeWalker(this.#document, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = from;
    let left: number = PAINTED_AROUND;
    let node: Element | null = from;
    for (let step = 0; node !== null && step < WINDOW_STEPS; step++) {
      for (const owner of withShadow(node)) {
        const count = this.#mentions.of(owner).length;
        if (count === 0 || owners.has(owner)) continue;
        const seen = isInView(owner);
        if (seen || left > 0) owners.add(owner);
        if (!seen) left -= count;
      }
      node = walker[next]() as Element | null;
    }
  }
}

/** An element, and all that may own text in shadow roots on it. */
function* withShadow(element: Element): Generator<FlowOwner, void> {
  yield element;
  const root = shadowRootOf(element);
  if (root === null) return;
  yield root;
  for (const inner of root.querySelectorAll('*')) yield* withShadow(inner);
}

function hostOf(owner: FlowOwner): Element {
  return isElement(owner) ? owner : owner.host;
}

/** The element of the document that an owner is, or that has it in its shadow tree. */
function inDocument(owner: FlowOwner): Element {
  const root = rootOf(owner);
  return isShadowRoot(root) ? inDocument(root.host) : hostOf(owner);
}

function isInView(owner: FlowOwner): boolean {
  const { top, bottom } = boxOf(hostOf(owner));
  return bottom >= 0 && top <= innerHeight;
}
