import type { Mention } from '@policy-lens/page/mentions/mention';
import { mentionBoxes } from '@policy-lens/page/pointer/mention-at-point';
import type { OwnFrame } from './own-frame';

/** 1 is towards the end of the page. */
export type Direction = 1 | -1;

/** The way through one frame's mentions, one after the other, in the order of the document. */
export class MentionTour {
  readonly #running: OwnFrame;
  #current: Mention | null = null;

  constructor(running: OwnFrame) {
    this.#running = running;
  }

  /** The mention after (or before) the current one, or the first in view; null where none is left. */
  step(direction: Direction): Mention | null {
    const mentions = this.#visible();
    const at = this.#current === null ? -1 : mentions.indexOf(this.#current);
    return this.#show(mentions[at < 0 ? this.#firstInView(mentions) : at + direction]);
  }

  /** The first mention, or the last when coming backwards. */
  enter(direction: Direction): Mention | null {
    return this.#show(this.#visible().at(direction === 1 ? 0 : -1));
  }

  /** The current mention, or the first in view. */
  here(): Mention | null {
    const mentions = this.#visible();
    if (this.#current !== null && mentions.includes(this.#current)) return this.#current;
    return this.#show(mentions[this.#firstInView(mentions)]);
  }

  /** The nth mention of an entity, from 0; null where it has fewer that can be seen. */
  of(entityId: string, occurrence: number): Mention | null {
    return this.#show(this.#allOf(entityId)[occurrence]);
  }

  count(entityId: string): number {
    return this.#allOf(entityId).length;
  }

  #show(mention: Mention | undefined): Mention | null {
    this.#current = mention ?? null;
    const element = mention?.pieces[0]?.node.parentElement;
    // At once, whatever the page's style says: the card opens there.
    element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    return this.#current;
  }

  #allOf(entityId: string): Mention[] {
    const { lens } = this.#running;
    return this.#visible().filter(({ entities }) =>
      entities.some((entity) => lens.entity(entity).id === entityId),
    );
  }

  #visible(): Mention[] {
    const order = (a: Mention, b: Mention): number => {
      const [x, y] = [a.pieces[0], b.pieces[0]];
      if (x === undefined || y === undefined) return 0;
      if (x.node === y.node) return x.start - y.start;
      return x.node.compareDocumentPosition(y.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    };
    return [...this.#running.lens.page.mentions.mentions()]
      .filter(({ pieces, quiet }) => !quiet && (pieces[0]?.node.parentElement?.checkVisibility() ?? false))
      .sort(order);
  }

  #firstInView(mentions: Mention[]): number {
    const found = mentions.findIndex((mention) => {
      const box = mentionBoxes(this.#running.lens.search, mention)[0];
      return box !== undefined && box.y + box.height > 0;
    });
    return Math.max(0, found);
  }
}
