import type { CardPort } from '@policy-lens/page/card/card-port';
import type { Box } from '@policy-lens/page/geometry';
import { highlightsSupported } from '@policy-lens/page/mentions/kind-highlights';
import { askBackground } from '@policy-lens/platform/background-messages';
import { answerFrames, tellFrames } from '@policy-lens/platform/frame-messages';
import type { FrameRequests, PageEntity, PageStatus } from '@policy-lens/platform/messages';
import { answerPage } from '@policy-lens/platform/page-messages';
import { broadcastPage } from '@policy-lens/platform/page-watch';
import { runDetached } from '@policy-lens/platform/run';
import { ENTITY_KINDS } from 'policy-data/records';
import { FramePlaces } from './frame-places';
import type { Wish } from './lens';
import type { OwnFrame } from './own-frame';
import { mergeEntities, noCounts, pageEntities } from './page-entities';
import { pageHandlers } from './page-handlers';
import { PageTour } from './page-tour';
import { tellInView } from './tell-in-view';

/** Pause before watchers are told of changes, in ms. */
const TELL_PAUSE = 150;

/** What the top frame does for the whole page: draws all cards, counts all mentions, answers for all frames. */
export class TopFrame {
  readonly card: CardPort;
  readonly tour: PageTour;
  readonly #running: OwnFrame;
  readonly #stop = new AbortController();
  readonly #stops: (() => void)[];
  readonly #broadcast = broadcastPage(() => this.mentionsChanged());
  readonly #tellInView = tellInView(() => this.#running.lens, this.#broadcast, this.#stop.signal);
  /** Mentions of child frames, by token. */
  readonly #children = new Map<string, PageEntity[]>();
  readonly #places = new FramePlaces(document, this.#stop.signal);
  #remote: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(running: OwnFrame) {
    this.#running = running;
    this.card = running.controller;
    this.tour = new PageTour(running, this.#children, (tokens) => this.#places.inOrder(tokens));
    this.#stops = [
      answerPage(pageHandlers(this)),
      answerFrames({
        'frame/expect-card': ({ entityIds }) => {
          this.#running.expectCard(entityIds);
          return null;
        },
        'frame/show-card': (request) => this.#showRemote(request),
        'frame/leave-card': ({ token }) => this.#leaveRemote(token),
        'frame/close-card': () => {
          this.#remote = null;
          this.#running.controller.press();
          return null;
        },
        'frame/ended': ({ token, direction }) => {
          this.tour.childEnded(token, direction < 0 ? -1 : 1);
          return null;
        },
        'frame/wish': () => running.ownWish,
        'frame/counted': ({ token, entities }) => this.#count(token, entities),
      }),
    ];
  }

  get running(): OwnFrame {
    return this.#running;
  }

  entities(): PageEntity[] {
    return mergeEntities([pageEntities(this.#running.lens), ...this.#children.values()]);
  }

  status(): PageStatus {
    const { lens } = this.#running;
    const { highlighting, variant } = lens.wish;
    return {
      highlighting,
      highlightingSupported: highlightsSupported(),
      variant,
      shown: this.#running.language.shown,
      counts: this.#counts(),
      context: lens.context,
    };
  }

  #counts(): PageStatus['counts'] {
    const counts = noCounts();
    const own = this.#running.lens.page.mentions.counts;
    for (const [kind, name] of ENTITY_KINDS.entries()) counts[name] = own[kind] ?? 0;
    for (const entities of this.#children.values()) {
      for (const { kind, count } of entities) counts[kind] += count;
    }
    return counts;
  }

  /** Does in all frames what the reader wishes for this page. */
  async set(wish: Wish): Promise<PageStatus> {
    const others = window.length > 0 ? tellFrames('frame/set', wish) : Promise.resolve();
    await this.#running.set(wish);
    await others.catch(() => undefined);
    await this.#running.lens.page.whenIdle();
    return this.status();
  }

  mentionsChanged(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#broadcast.isWatched()) this.#broadcast.tell({ name: 'page/changed', status: this.status() });
      this.#tellInView();
      const total = Object.values(this.#counts()).reduce((sum, count) => sum + count, 0);
      if (total > 0) this.#running.prepareCards();
      if (!this.#running.settings.badge) return;
      runDetached('the badge', () => askBackground('page/counted', { total }));
    }, TELL_PAUSE);
  }

  stop(): void {
    this.#stop.abort();
    for (const stop of this.#stops) stop();
    this.#broadcast.stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #showRemote(request: FrameRequests['frame/show-card']['request']): Promise<boolean> {
    const { token, rect, entityIds, surface, by } = request;
    const { controller } = this.#running;
    if (document.fullscreenElement?.matches('iframe, frame, object, embed')) return false;
    if (by === 'pointer' && controller.isPinned) return true;
    this.#remote = token;
    const place = await this.#places.take(token, rect);
    // The pointer may have left meanwhile.
    if (this.#remote !== token) return true;
    const boxes = (): Box[] => [place.box() ?? []].flat();
    const key = `${token} ${rect.x} ${rect.y} ${surface}`;
    controller.open({ key, entityIds, surface, boxes, point: null, node: place.frame }, by);
    return true;
  }

  #leaveRemote(token: string): null {
    if (this.#remote !== token) return null;
    this.#remote = null;
    this.#running.controller.pointerGone();
    return null;
  }

  #count(token: string, entities: PageEntity[]): null {
    if (entities.length > 0) this.#children.set(token, entities);
    else this.#children.delete(token);
    this.mentionsChanged();
    return null;
  }
}
