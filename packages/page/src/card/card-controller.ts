import type { Box, Point } from '../geometry';
import { LEAVE_GRACE, SLOW_PASSAGE, TRAVEL_GRACE } from '../limits';
import { isEnRoute } from '../pointer/is-en-route';
import type { CardAnchor } from './anchor';
import { CardHost, lineAt, visibleWindow } from './card-host';
import type { CardPort } from './card-port';
import {
  type CardCause,
  type CardEvent,
  type CardState,
  CLOSED,
  isVisible,
  nextCardState,
} from './card-state';
import { isSeen } from './is-seen';
import { type CardPlace, keepInside, placeCard } from './place-card';

/** What is drawn in the card; it belongs to whoever opened the controller. */
export interface CardView {
  /** The pointer has come to a mention, whose content will probably be wanted; or its card opens. */
  expect(anchor: Pick<CardAnchor, 'entityIds'>): void;
  /** Draws the card for a mention into the root, now and whenever its content changes. */
  show(root: ShadowRoot, anchor: CardAnchor, pinned: boolean): void;
  hide(root: ShadowRoot): void;
}

export interface CardControllerOptions {
  document: Document;
  view: CardView;
  /** Rest of the pointer before a card opens, in ms. */
  rest: () => number;
}

/** Moves the card through its states, and the host with it. One for each window that draws cards. */
export class CardController implements CardPort {
  readonly #document: Document;
  readonly #view: CardView;
  readonly #rest: () => number;
  #state: CardState = CLOSED;
  #host: CardHost | null = null;
  #place: CardPlace | null = null;
  #restTimer: ReturnType<typeof setTimeout> | null = null;
  #graceTimer: ReturnType<typeof setTimeout> | null = null;
  #waitingSince = 0;
  #lastPoint: Point | null = null;
  #focusBefore: HTMLElement | null = null;

  constructor({ document, view, rest }: CardControllerOptions) {
    this.#document = document;
    this.#view = view;
    this.#rest = rest;
  }

  get state(): CardState {
    return this.#state;
  }

  /** The pointer has moved to `point`, onto a mention or none. `fast` while it is only passing. */
  pointer(anchor: CardAnchor | null, point: Point, fast: boolean): void {
    // The page has taken away what the card stood in.
    if (isVisible(this.#state) && this.#host?.isOpen === false) this.#send({ type: 'close' });
    const before = this.#state;
    const waitedFor = waitingFor(before);
    this.#send({ type: 'over', anchor });
    const waiting = waitingFor(this.#state);
    if (waiting === null || waiting.key !== waitedFor?.key || fast) this.#waitingSince = performance.now();
    if (waiting !== null && performance.now() - this.#waitingSince > SLOW_PASSAGE)
      this.#send({ type: 'rested' });
    // Every movement starts the rest anew; what only flies past is not even asked for.
    else this.#setRest(waiting !== null);
    if (waiting !== null && !fast) this.#view.expect(waiting);
    if (this.#state.at === 'leaving' && before.at === 'leaving') this.#followTravel(point);
    this.#lastPoint = point;
  }

  pointerInCard(): void {
    this.#setRest(false);
    this.#send({ type: 'into-card' });
  }

  /** The pointer is outside of this window, or in a frame of it. */
  pointerGone(): void {
    this.#send({ type: 'over', anchor: null });
    this.#setRest(false);
  }

  open(anchor: CardAnchor, by: CardCause): void {
    if (by === 'keyboard') this.#focusBefore ??= this.#document.activeElement as HTMLElement | null;
    this.#send({ type: 'open', anchor, by });
    this.#keepFocus();
  }

  pin(pinned: boolean): void {
    this.#send({ type: 'pin', pinned });
  }

  close(): void {
    this.#send({ type: 'dismiss' });
  }

  press(): void {
    if (this.#state.at !== 'pinned') this.close();
  }

  /** Moves a pinned card, by CSS pixels. */
  move(dx: number, dy: number): void {
    if (this.#host === null || this.#place === null) return;
    const moved = { ...this.#place, x: this.#place.x + dx, y: this.#place.y + dy };
    this.#putAt(keepInside(moved, this.#window(), this.#host.contentHeight));
  }

  /** Draws the content anew, as when it has come. */
  redraw(): void {
    if (!isVisible(this.#state) || this.#host === null) return;
    this.#view.show(this.#host.root, this.#state.anchor, this.#state.at === 'pinned');
    this.replace();
    this.#keepFocus();
  }

  /** Places the card anew, as when its size, the window or the page's scroll position has changed. */
  replace(): void {
    const state = this.#state;
    if (!isVisible(state) || this.#host === null) return;
    if (state.at === 'pinned' && this.#place !== null) {
      this.#putAt(keepInside(this.#place, this.#window(), this.#host.contentHeight));
      return;
    }
    const line = lineAt(state.anchor.boxes(), state.anchor.point);
    if (line === null || !isSeen(line, this.#window(), state.anchor.node)) this.#send({ type: 'close' });
    else this.#putAt(placeCard(line, this.#window(), this.#host.contentHeight));
  }

  /** After something else has entered the top layer. */
  raise(): void {
    if (isVisible(this.#state)) this.#host?.open(this.#state.anchor.node);
  }

  isInCard(event: Event): boolean {
    return this.#host?.isOpen === true && this.#host.holds(event);
  }

  get isOpen(): boolean {
    return isVisible(this.#state);
  }

  get isPinned(): boolean {
    return this.#state.at === 'pinned';
  }

  destroy(): void {
    this.#send({ type: 'close' });
    this.#setRest(false);
    this.#host = null;
  }

  #send(event: CardEvent): void {
    const before = this.#state;
    const state = nextCardState(before, event);
    if (state === before) return;
    this.#state = state;
    if (state.at !== 'leaving') this.#setGrace(null);
    else if (before.at !== 'leaving') this.#setGrace(LEAVE_GRACE);
    if (isVisible(state)) this.#draw(state, before);
    else if (isVisible(before)) this.#hide();
  }

  #draw(state: CardState & { anchor: CardAnchor }, before: CardState): void {
    const same = isVisible(before) && before.anchor.key === state.anchor.key;
    const pinned = state.at === 'pinned';
    if (same && pinned === (before.at === 'pinned')) return;
    this.#host ??= new CardHost(this.#document);
    if (!same) {
      this.#view.expect(state.anchor);
      this.#host.open(state.anchor.node);
    }
    this.#view.show(this.#host.root, state.anchor, pinned);
    if (!same) this.replace();
  }

  #hide(): void {
    const focused = this.#host?.holdsFocus() === true;
    if (this.#host !== null) {
      this.#view.hide(this.#host.root);
      this.#host.close();
    }
    this.#place = null;
    if (focused && this.#focusBefore?.isConnected === true) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** A card that was called by keyboard has the focus, also after what had it has been drawn anew. */
  #keepFocus(): void {
    if (this.#focusBefore === null || this.#host === null || this.#host.holdsFocus()) return;
    const { activeElement, body } = this.#document;
    const isLost = activeElement === null || activeElement === body || activeElement === this.#focusBefore;
    if (isLost) this.#host.focus();
  }

  #putAt(place: CardPlace): void {
    this.#place = place;
    this.#host?.place(place);
  }

  #window(): Box {
    return visibleWindow(this.#document.defaultView as Window);
  }

  #setRest(wanted: boolean): void {
    if (this.#restTimer !== null) clearTimeout(this.#restTimer);
    this.#restTimer = wanted ? setTimeout(() => this.#send({ type: 'rested' }), this.#rest()) : null;
  }

  #setGrace(ms: number | null): void {
    if (this.#graceTimer !== null) clearTimeout(this.#graceTimer);
    this.#graceTimer = ms === null ? null : setTimeout(() => this.#send({ type: 'grace-over' }), ms);
  }

  /** As long as the pointer moves towards the card, the card waits for it, and mentions on the way don't count. */
  #followTravel(point: Point): void {
    if (this.#host === null || this.#lastPoint === null) return;
    const moved = point.x !== this.#lastPoint.x || point.y !== this.#lastPoint.y;
    if (!moved || !isEnRoute(this.#lastPoint, point, this.#host.box)) return;
    this.#setRest(false);
    this.#setGrace(TRAVEL_GRACE);
  }
}

/** The mention whose card opens when the pointer rests now. */
function waitingFor(state: CardState): CardAnchor | null {
  if (state.at === 'resting') return state.anchor;
  return state.at === 'leaving' ? state.next : null;
}
