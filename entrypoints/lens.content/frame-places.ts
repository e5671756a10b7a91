import type { Box } from '@policy-lens/page/geometry';
import { boxInParent, isFrameNotice } from './frame-offset';

/** How long a card of a child frame waits to be told its place, in ms. */
const LONGEST_WAIT = 100;

/** A place in this frame, asked anew each time, because the page may scroll; null when the frame is gone. */
export type Place = () => Box | null;

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
      setTimeout(() => settle(() => fallback), LONGEST_WAIT);
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
    const place: Place = () => boxInParent(this.#document, source, box);
    if (place() === null) return;
    const awaited = this.#awaited.get(token);
    if (awaited === undefined) this.#told.set(token, place);
    else awaited(place);
  };
}
