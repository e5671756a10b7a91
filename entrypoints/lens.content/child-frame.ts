import type { CardAnchor } from '@policy-lens/page/card/anchor';
import { lineAt } from '@policy-lens/page/card/card-host';
import type { CardPort } from '@policy-lens/page/card/card-port';
import type { CardCause } from '@policy-lens/page/card/card-state';
import { RemoteCard } from '@policy-lens/page/card/remote-card';
import type { Box } from '@policy-lens/page/geometry';
import { answerFrames, askTopFrame } from '@policy-lens/platform/frame-messages';
import { runDetached } from '@policy-lens/platform/run';
import { boxInParent, type FrameNotice, isFrameNotice } from './frame-offset';
import { pageEntities } from './page-entities';
import type { RunningFrame } from './running-frame';

/** Pause before the top frame is told of new mentions, in ms: they come in stretches. */
const COUNT_PAUSE = 200;

/** What a frame inside another does: it has its mentions' cards drawn by the top frame, and reports to it. */
export class ChildFrame {
  readonly card: CardPort;
  readonly #running: RunningFrame;
  readonly #token = crypto.randomUUID();
  readonly #stop = new AbortController();
  readonly #stopAnswering: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(running: RunningFrame) {
    this.#running = running;
    this.card = new RemoteCard({
      show: (anchor, by) => this.#show(anchor, by),
      leave: () => this.#leave(),
      rest: () => running.settings.dwell,
    });
    this.#stopAnswering = answerFrames({
      'frame/set': async (wish) => {
        await running.set(wish);
        return null;
      },
    });
    window.addEventListener('message', this.#onMessage, { signal: this.#stop.signal });
  }

  mentionsChanged(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      runDetached('reporting mentions', () =>
        askTopFrame('frame/counted', { token: this.#token, entities: pageEntities(this.#running.lens) }),
      );
    }, COUNT_PAUSE);
  }

  stop(): void {
    this.#stop.abort();
    this.#stopAnswering();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #show(anchor: CardAnchor, by: CardCause): void {
    const rect = lineAt(anchor.boxes(), anchor.point);
    if (rect === null) return;
    const { x, y, width, height } = rect;
    const box: Box = { x, y, width, height };
    this.#tellParent({ policyLensFrame: this.#token, box });
    const { entityIds, surface } = anchor;
    askTopFrame('frame/show-card', {
      token: this.#token,
      rect: box,
      entityIds,
      surface,
      by: by === 'pointer' ? 'pointer' : 'keyboard',
    }).catch(() => {
      // No lens in the top frame: this one draws the card itself, as well as there is room.
      this.#running.controller.open(anchor, by);
    });
  }

  #leave(): void {
    if (this.#running.controller.isOpen) this.#running.controller.pointerGone();
    else runDetached('leaving a card', () => askTopFrame('frame/leave-card', { token: this.#token }));
  }

  /** Frames between this one and the top one add where they stand. */
  readonly #onMessage = ({ data, source }: MessageEvent): void => {
    if (!isFrameNotice(data)) return;
    const box = boxInParent(document, source, data.box);
    if (box !== null) this.#tellParent({ policyLensFrame: data.policyLensFrame, box });
  };

  #tellParent(notice: FrameNotice): void {
    // To any origin: the parent may be another site's; a place and a random name are all that it learns.
    window.parent.postMessage(notice, '*');
  }
}
