import type { Point } from '../geometry';
import { LONGEST_TAP } from '../limits';
import { PointerSpeed } from './pointer-speed';

export interface PointerReport {
  point: Point;
  fast: boolean;
}

export interface PointerHandlers {
  /** Once a frame at most, for a mouse or a pen. */
  move(report: PointerReport): void;
  /** The pointer has left the window, or has gone into a frame of it. */
  gone(): void;
  /** The pointer is over what `isOwn` says. */
  own(): void;
  /** A finger has tapped, and nothing that the page does with taps was there. */
  tap(point: Point): void;
  /** Anything has been pressed outside of what `isOwn` says. */
  press(): void;
  isOwn(event: Event): boolean;
}

const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [onclick]';

/** Watches the pointer without ever holding it back: all listeners are passive. Returns a function that stops. */
export function watchPointer(document: Document, handlers: PointerHandlers): () => void {
  const view = document.defaultView as Window;
  const stop = new AbortController();
  const speed = new PointerSpeed();
  let frame: number | null = null;
  let latest: Point | null = null;
  /** When something was pressed last, on the clock of events, in ms. */
  let pressedAt = 0;

  const flush = (): void => {
    frame = null;
    if (latest !== null) handlers.move({ point: latest, fast: speed.isFast });
  };
  const cancel = (): void => {
    if (frame !== null) view.cancelAnimationFrame(frame);
    frame = null;
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    latest = { x: event.clientX, y: event.clientY };
    speed.add(latest, event.timeStamp);
    if (handlers.isOwn(event)) {
      cancel();
      handlers.own();
    } else frame ??= view.requestAnimationFrame(flush);
  };
  const onOut = (event: PointerEvent): void => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    cancel();
    handlers.gone();
  };
  const onClick = (event: MouseEvent): void => {
    if ((event as PointerEvent).pointerType !== 'touch' || handlers.isOwn(event)) return;
    // A finger that rests selects text or asks for a menu.
    if (event.timeStamp - pressedAt > LONGEST_TAP) return;
    const target = event.target instanceof Element ? event.target : null;
    if (!event.defaultPrevented && target?.closest(INTERACTIVE) === null) {
      handlers.tap({ x: event.clientX, y: event.clientY });
    }
  };
  const onDown = (event: PointerEvent): void => {
    pressedAt = event.timeStamp;
    if (!handlers.isOwn(event)) handlers.press();
  };

  const options = { capture: true, passive: true, signal: stop.signal };
  view.addEventListener('pointermove', onMove, options);
  view.addEventListener('pointerout', onOut, options);
  view.addEventListener('pointerdown', onDown, options);
  view.addEventListener('click', onClick, { passive: true, signal: stop.signal });
  return () => {
    stop.abort();
    cancel();
  };
}
