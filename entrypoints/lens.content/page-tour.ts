import { tellFrames } from '@policy-lens/platform/frame-messages';
import type { PageEntity } from '@policy-lens/platform/messages';
import { runDetached } from '@policy-lens/platform/run';
import { type Direction, MentionTour } from './mention-tour';
import type { OwnFrame } from './own-frame';

/** The way through the mentions of all frames: the top frame's own, then those of each child. */
export class PageTour {
  readonly #running: OwnFrame;
  readonly #own: MentionTour;
  /** Mentions of child frames, by token. */
  readonly #children: ReadonlyMap<string, readonly PageEntity[]>;
  readonly #inOrder: (tokens: Iterable<string>) => string[];
  /** The child that the reader is in; null is the top frame. */
  #at: string | null = null;
  /** Frames entered in a row without a mention to show there. */
  #empty = 0;

  /** `inOrder` brings tokens into the order in which their frames stand on the page. */
  constructor(
    running: OwnFrame,
    children: ReadonlyMap<string, readonly PageEntity[]>,
    inOrder: (tokens: Iterable<string>) => string[],
  ) {
    this.#inOrder = inOrder;
    this.#running = running;
    this.#own = new MentionTour(running);
    this.#children = children;
  }

  step(direction: Direction): void {
    this.#empty = 0;
    if (this.#at !== null && this.#children.has(this.#at)) this.#tell(this.#at, direction, false);
    else this.#openOr(this.#own.step(direction), () => this.#leave(null, direction));
  }

  openHere(): void {
    if (this.#at !== null && this.#children.has(this.#at)) this.#tell(this.#at, 0, false);
    else this.#openOr(this.#own.here(), () => this.#leave(null, 1));
  }

  /** A child frame has no more mention in that direction. */
  childEnded(token: string, direction: Direction): void {
    if (token === this.#at) this.#leave(token, direction);
  }

  /** Shows the nth mention of an entity, from 0, counted around all frames; false where there is none. */
  of(entityId: string, occurrence: number): boolean {
    const own = this.#own.count(entityId);
    const counts = this.#inOrder(this.#children.keys()).map((token) => ({
      token,
      count: this.#children.get(token)?.find((entity) => entity.entityId === entityId)?.count ?? 0,
    }));
    const total = counts.reduce((sum, { count }) => sum + count, own);
    let left = total === 0 ? 0 : ((occurrence % total) + total) % total;
    if (left < own) return this.#own.of(entityId, left) !== null;
    left -= own;
    for (const { token, count } of counts) {
      if (left >= count) left -= count;
      else {
        runDetached('showing a mention', () =>
          tellFrames('frame/show-mention', { token, entityId, occurrence: left }),
        );
        return true;
      }
    }
    return false;
  }

  #leave(from: string | null, direction: Direction): void {
    const places = [null, ...this.#inOrder(this.#children.keys())];
    if (this.#empty++ > places.length) return;
    const next = places.at((places.indexOf(from) + direction) % places.length) ?? null;
    this.#at = next;
    if (next !== null) this.#tell(next, direction, true);
    else this.#openOr(this.#own.enter(direction), () => this.#leave(null, direction));
  }

  #openOr(mention: ReturnType<MentionTour['here']>, otherwise: () => void): void {
    if (mention === null) otherwise();
    else this.#running.openCard(mention);
  }

  #tell(token: string, direction: Direction | 0, enter: boolean): void {
    runDetached('the next mention', () => tellFrames('frame/step', { token, direction, enter }));
  }
}
