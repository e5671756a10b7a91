import type { CardAnchor } from '@policy-lens/page/card/anchor';
import { lineAt } from '@policy-lens/page/card/card-host';
import type { CardPort } from '@policy-lens/page/card/card-port';
import type { CardCause } from '@policy-lens/page/card/card-state';
import { RemoteCard } from '@policy-lens/page/card/remote-card';
import type { Box } from '@policy-lens/page/geometry';
import { answerFrames, askTopFrame } from '@policy-lens/platform/frame-messages';
import type { FrameRequests, PageEntity } from '@policy-lens/platform/messages';
import { runDetached } from '@policy-lens/platform/run';
import { boxInParent, type FrameNotice, isFrameNotice } from './frame-offset';
import { MentionTour } from './mention-tour';
import type { OwnFrame } from './own-frame';
import { pageEntities } from './page-entities';

/** Pause before the top frame is told of new mentions, in ms: they come in stretches. */
const COUNT_PAUSE = 200;

/** What a frame inside another does: it has its mentions' cards drawn by the top frame, and reports to it. */
export class ChildFrame {
  readonly card: CardPort;
  readonly #running: OwnFrame;
  readonly #token = crypto.randomUUID();
  readonly #stop = new AbortController();
  readonly #stopAnswering: () => void;
  readonly #tour: MentionTour;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(running: OwnFrame) {
    this.#running = running;
    this.#tour = new MentionTour(running);
    this.card = new RemoteCard({
      own: running.controller,
      expect: ({ entityIds }) => {
        askTopFrame('frame/expect-card', { entityIds }).catch(() => running.expectCard(entityIds));
      },
      show: (anchor, by) => this.#show(anchor, by),
      leave: () => this.#leave(),
      close: () => this.#close(),
      rest: () => running.settings.dwell,
    });
    this.#stopAnswering = answerFrames({
      'frame/set': async (wish) => {
        await running.set(wish);
        return null;
      },
      'frame/step': (request) => this.#step(request),
      'frame/show-mention': ({ token, entityId, occurrence }) => {
        if (token === this.#token) this.#tour.of(entityId, occurrence);
        return null;
      },
    });
    const { signal } = this.#stop;
    window.addEventListener('message', this.#onMessage, { signal });
    // A frame that is removed or goes elsewhere takes its mentions with it; one that comes back brings them.
    window.addEventListener('pagehide', () => this.#report([]), { signal });
    window.addEventListener('pageshow', () => this.mentionsChanged(), { signal });
  }

  /** What the reader has wished for the page before this frame came. */
  async adoptWish(): Promise<void> {
    const wish = await askTopFrame('frame/wish', {}).catch(() => null);
    if (wish !== null && !this.#stop.signal.aborted) await this.#running.set(wish);
  }

  mentionsChanged(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#report(pageEntities(this.#running.lens));
    }, COUNT_PAUSE);
  }

  stop(): void {
    this.#stop.abort();
    this.#stopAnswering();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #report(entities: PageEntity[]): void {
    this.#tellParent({ policyLensFrame: this.#token, box: null });
    runDetached('reporting mentions', () => askTopFrame('frame/counted', { token: this.#token, entities }));
  }

  #step({ token, direction, enter }: FrameRequests['frame/step']['request']): null {
    if (token !== this.#token) return null;
    const way = direction < 0 ? -1 : 1;
    const mention = enter
      ? this.#tour.enter(way)
      : direction === 0
        ? this.#tour.here()
        : this.#tour.step(way);
    if (mention !== null) this.#running.openCard(mention);
    else runDetached('leaving a frame', () => askTopFrame('frame/ended', { token, direction: way }));
    return null;
  }

  /** False where this frame has to draw the card itself, as well as there is room. */
  #show(anchor: CardAnchor, by: CardCause): Promise<boolean> {
    const rect = lineAt(anchor.boxes(), anchor.point);
    if (rect === null) return Promise.resolve(true);
    const { x, y, width, height } = rect;
    const box: Box = { x, y, width, height };
    this.#tellParent({ policyLensFrame: this.#token, box });
    const { entityIds, surface } = anchor;
    const request = { token: this.#token, rect: box, entityIds, surface, by };
    // No answer: no lens in the top frame.
    return askTopFrame('frame/show-card', request).catch(() => false);
  }

  #leave(): void {
    runDetached('leaving a card', () => askTopFrame('frame/leave-card', { token: this.#token }));
  }

  #close(): void {
    // Without a lens in the top frame nobody answers, and no card is there.
    askTopFrame('frame/close-card', {}).catch(() => undefined);
  }

  /** Frames between this one and the top one add where they stand. */
  readonly #onMessage = ({ data, source }: MessageEvent): void => {
    if (!isFrameNotice(data)) return;
    const box = data.box === null ? null : boxInParent(document, source, data.box);
    if (box !== null || data.box === null) this.#tellParent({ ...data, box });
  };

  #tellParent(notice: FrameNotice): void {
    // To any origin: the parent may be another site's; a place and a random name are all that it learns.
    window.parent.postMessage(notice, '*');
  }
}
