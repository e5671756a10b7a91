import type { Mention } from '@policy-lens/page/mentions/mention';
import { mentionBoxes } from '@policy-lens/page/pointer/mention-at-point';
import type { RunningFrame } from './running-frame';

/** The way through a frame's mentions, one after the other, in the order of the document. */
export class MentionTour {
  readonly #running: RunningFrame;
  #current: Mention | null = null;

  constructor(running: RunningFrame) {
    this.#running = running;
  }

  /** The mention after (or before) the current one, or the first in view; brought into view. */
  step(direction: 1 | -1): Mention | null {
    const mentions = this.#visible();
    if (mentions.length === 0) return null;
    const at = this.#current === null ? -1 : mentions.indexOf(this.#current);
    const next = at < 0 ? this.#firstInView(mentions) : (at + direction + mentions.length) % mentions.length;
    return this.show(mentions[next] as Mention);
  }

  /** The current mention, or the first in view. */
  here(): Mention | null {
    if (this.#current !== null && this.#visible().includes(this.#current)) return this.#current;
    return this.step(1);
  }

  /** The nth mention of an entity, from 0, counted around; null where it has none that can be seen. */
  of(entityId: string, occurrence: number): Mention | null {
    const { lexicon } = this.#running.lens;
    if (lexicon === null) return null;
    const all = this.#visible().filter((mention) =>
      mention.entities.some((e) => lexicon.entity(e).id === entityId),
    );
    const mention = all[((occurrence % all.length) + all.length) % all.length];
    return mention === undefined ? null : this.show(mention);
  }

  show(mention: Mention): Mention {
    this.#current = mention;
    const element = mention.pieces[0]?.node.parentElement;
    element?.scrollIntoView({ block: 'center', inline: 'nearest' });
    return mention;
  }

  #visible(): Mention[] {
    const { page } = this.#running.lens;
    const order = (a: Mention, b: Mention): number => {
      const [x, y] = [a.pieces[0], b.pieces[0]];
      if (x === undefined || y === undefined) return 0;
      if (x.node === y.node) return x.start - y.start;
      return x.node.compareDocumentPosition(y.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    };
    return [...page.mentions.mentions()]
      .filter((mention) => mention.pieces[0]?.node.parentElement?.checkVisibility() ?? false)
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
