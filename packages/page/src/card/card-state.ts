import type { CardAnchor } from './anchor';

/** How a card was called. One called by keyboard or touch doesn't follow the pointer. */
export type CardCause = 'pointer' | 'keyboard' | 'touch';

/** All that the card can be doing. */
export type CardState =
  | { at: 'closed' }
  /** The reader has closed it; it stays so for as long as the pointer is on its mention. */
  | { at: 'dismissed'; key: unknown }
  /** The pointer is on a mention, and the card waits for it to rest. */
  | { at: 'resting'; anchor: CardAnchor }
  | { at: 'shown'; anchor: CardAnchor; by: CardCause }
  /** The pointer is neither on the mention nor in the card; `next` is a mention that it may have gone to. */
  | { at: 'leaving'; anchor: CardAnchor; next: CardAnchor | null }
  | { at: 'pinned'; anchor: CardAnchor };

export type CardEvent =
  /** The pointer is on a mention, or on none. */
  | { type: 'over'; anchor: CardAnchor | null }
  | { type: 'rested' }
  | { type: 'into-card' }
  | { type: 'grace-over' }
  | { type: 'open'; anchor: CardAnchor; by: CardCause }
  | { type: 'pin'; pinned: boolean }
  | { type: 'close' }
  /** Closed by the reader. */
  | { type: 'dismiss' };

export const CLOSED: CardState = { at: 'closed' };

/** The state after an event. An event that changes nothing gives the same object back. */
export function nextCardState(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'over':
      return over(state, event.anchor);
    case 'rested':
      if (state.at === 'resting') return { at: 'shown', anchor: state.anchor, by: 'pointer' };
      if (state.at === 'leaving' && state.next !== null) {
        return { at: 'shown', anchor: state.next, by: 'pointer' };
      }
      return state;
    case 'into-card':
      return state.at === 'leaving' ? { at: 'shown', anchor: state.anchor, by: 'pointer' } : state;
    case 'grace-over':
      if (state.at !== 'leaving') return state;
      return state.next === null ? CLOSED : { at: 'resting', anchor: state.next };
    case 'open':
      return { at: 'shown', anchor: event.anchor, by: event.by };
    case 'pin':
      if (event.pinned) return isVisible(state) ? { at: 'pinned', anchor: state.anchor } : state;
      return state.at === 'pinned' ? { at: 'shown', anchor: state.anchor, by: 'keyboard' } : state;
    case 'close':
      return CLOSED;
    case 'dismiss':
      return isVisible(state) ? { at: 'dismissed', key: state.anchor.key } : state;
  }
}

export function isVisible(
  state: CardState,
): state is Exclude<CardState, { at: 'closed' | 'dismissed' | 'resting' }> {
  return 'anchor' in state && state.at !== 'resting';
}

function over(state: CardState, anchor: CardAnchor | null): CardState {
  switch (state.at) {
    case 'closed':
      return anchor === null ? state : { at: 'resting', anchor };
    case 'dismissed':
      return anchor?.key === state.key ? state : over(CLOSED, anchor);
    case 'resting':
      if (anchor === null) return CLOSED;
      return anchor.key === state.anchor.key ? state : { at: 'resting', anchor };
    case 'shown':
      if (state.by !== 'pointer' || anchor?.key === state.anchor.key) return state;
      return { at: 'leaving', anchor: state.anchor, next: anchor };
    case 'leaving':
      if (anchor?.key === state.anchor.key) return { at: 'shown', anchor: state.anchor, by: 'pointer' };
      return anchor?.key === state.next?.key ? state : { ...state, next: anchor };
    case 'pinned':
      return state;
  }
}
