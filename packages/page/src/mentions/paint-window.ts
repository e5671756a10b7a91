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

  /** After mentions have been found or lost; paints with the next flush. */
  follow(): void {
    if (!this.#mentions.hasChanged) return;
    if (this.#mentions.isCrowded) {
      if (this.#listening === null) this.#listen();
      this.#move();
    } else if (this.#listening !== null) {
      this.close();
      this.#mentions.paintAll();
    }
  }

  #move(): void {
    this.#mentions.paintOnly(this.#around(ownersInView(this.#document)));
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
  }

  /** Owners in view, and those before the first and after the last, up to so many mentions on each side. */
  #around(view: readonly FlowOwner[]): Set<FlowOwner> {
    const owners = new Set(view.filter((owner) => this.#mentions.of(owner).length > 0));
    const first = view.at(0) ?? this.#document.documentElement;
    this.#gather(first, 'previousNode', owners);
    this.#gather(view.at(-1) ?? first, 'nextNode', owners);
    return owners;
  }

  #gather(from: Node, next: 'previousNode' | 'nextNode', owners: Set<FlowOwner>): void {
    const walker = this.#document.createTreeWalker(from.getRootNode(), NodeFilter.SHOW_ELEMENT);
    walker.currentNode = from;
    let left: number = PAINTED_AROUND;
    for (let step = 0; step < WINDOW_STEPS && left > 0; step++) {
      const node = walker[next]() as Element | null;
      if (node === null) return;
      for (const owner of [node, node.shadowRoot]) {
        const count = owner === null ? 0 : this.#mentions.of(owner).length;
        if (owner === null || count === 0) continue;
        owners.add(owner);
        left -= count;
      }
    }
  }
}
