import type { Box } from '@policy-lens/page/geometry';
import { boxInParent, frameElementOf, isFrameNotice } from './frame-offset';

/** How long a card of a child frame waits to be told its place, in ms. */
const LONGEST_WAIT = 100;

export interface Place {
  /** Where it is in this frame now, because the page may scroll; null when the child frame is gone. */
  box(): Box | null;
  /** The element of this document that the child frame is in. */
  frame: Element | null;
}

/**
 * Where child frames say that the mention stands whose card they want. They say it by `postMessage` and ask
 * for the card through the background; either may come first.
 */
export class FramePlaces {
  readonly #document: Document;
  /** Frames of this document in which child frames are, by token. */
  readonly #windows = new Map<string, MessageEventSource | null>();
  readonly #told = new Map<string, Place>();
  readonly #awaited = new Map<string, (place: Place) => void>();

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    (document.defaultView as Window).addEventListener('message', this.#onMessage, { signal });
  }

  /** What a frame has told last, once; or tells soon. `fallback` where it never does. */
  take(token: string, fallback: Box): Promise<Place> {
    const told = this.#told.get(token);
    this.#told.delete(token);
    if (told !== undefined) return Promise.resolve(told);
    return new Promise((resolve) => {
      const settle = (place: Place): void => {
        this.#awaited.delete(token);
        resolve(place);
      };
      this.#awaited.set(token, settle);
      setTimeout(() => settle({ box: () => fallback, frame: null }), LONGEST_WAIT);
    });
  }

  /** Tokens in the order in which their frames stand on the page. */
  inOrder(tokens: Iterable<string>): string[] {
    const corner = { x: 0, y: 0, width: 0, height: 0 };
    const places = [...tokens].map((token) => {
      const { x, y } = boxInParent(this.#document, this.#windows.get(token) ?? null, corner) ?? corner;
      return { token, x, y };
    });
    return places.sort((a, b) => a.y - b.y || a.x - b.x).map(({ token }) => token);
  }

  readonly #onMessage = ({ data, source }: MessageEvent): void => {
    if (!isFrameNotice(data)) return;
    const { policyLensFrame: token, box } = data;
    if (box === null) {
      this.#windows.set(token, source);
      return;
    }
    const frame = frameElementOf(this.#document, source);
    if (frame === null) return;
    const place: Place = { box: () => boxInParent(this.#document, source, box), frame };
    const awaited = this.#awaited.get(token);
    if (awaited === undefined) this.#told.set(token, place);
    else awaited(place);
  };
}
