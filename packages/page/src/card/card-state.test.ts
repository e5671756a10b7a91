import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardAnchor } from './anchor';
import { type CardEvent, type CardState, CLOSED, isVisible, nextCardState } from './card-state';

const anchor = (key: string): CardAnchor => ({
  key,
  entityIds: [key],
  surface: key,
  boxes: () => [],
  point: null,
  node: null,
});
const [A, B] = [anchor('甲'), anchor('乙')];

const stateAfter = (...events: CardEvent[]): CardState => events.reduce(nextCardState, CLOSED);
const shownA: CardEvent[] = [{ type: 'over', anchor: A }, { type: 'rested' }];

describe('the states of a card', () => {
  it('opens when the pointer rests on a mention, not when it passes', () => {
    expect(stateAfter(...shownA)).toEqual({ at: 'shown', anchor: A, by: 'pointer' });
    expect(stateAfter({ type: 'over', anchor: A }, { type: 'over', anchor: null }, { type: 'rested' })).toBe(
      CLOSED,
    );
  });

  it('waits for a pointer that has left, and closes after its grace', () => {
    const left = stateAfter(...shownA, { type: 'over', anchor: null });
    expect(left.at).toBe('leaving');
    expect(nextCardState(left, { type: 'into-card' }).at).toBe('shown');
    expect(nextCardState(left, { type: 'grace-over' })).toBe(CLOSED);
  });

  it('goes over to another mention only when the pointer rests there', () => {
    const passing = stateAfter(...shownA, { type: 'over', anchor: B });
    expect(passing).toMatchObject({ at: 'leaving', anchor: A, next: B });
    expect(nextCardState(passing, { type: 'rested' })).toMatchObject({ at: 'shown', anchor: B });
  });

  it('stays where it is while pinned', () => {
    const pinned = stateAfter(...shownA, { type: 'pin', pinned: true });
    expect(stateAfter(...shownA, { type: 'pin', pinned: true }, { type: 'over', anchor: B })).toEqual(pinned);
    expect(nextCardState(pinned, { type: 'close' })).toBe(CLOSED);
  });

  it('stays closed after the reader has closed it, until the pointer has left its mention', () => {
    const dismissed = stateAfter(...shownA, { type: 'dismiss' });
    expect(nextCardState(dismissed, { type: 'over', anchor: A })).toBe(dismissed);
    expect(nextCardState(dismissed, { type: 'over', anchor: B })).toEqual({ at: 'resting', anchor: B });
    expect(nextCardState(dismissed, { type: 'over', anchor: null })).toBe(CLOSED);
    expect(nextCardState(dismissed, { type: 'open', anchor: A, by: 'keyboard' }).at).toBe('shown');
  });

  it('called by keyboard, does not follow the pointer', () => {
    const called = stateAfter({ type: 'open', anchor: A, by: 'keyboard' });
    expect(nextCardState(called, { type: 'over', anchor: B })).toBe(called);
  });

  it('is closed by Escape after any history', () => {
    const some = fc.constantFrom<CardEvent>(
      { type: 'over', anchor: A },
      { type: 'over', anchor: B },
      { type: 'over', anchor: null },
      { type: 'rested' },
      { type: 'into-card' },
      { type: 'grace-over' },
      { type: 'open', anchor: B, by: 'touch' },
      { type: 'pin', pinned: true },
      { type: 'pin', pinned: false },
    );
    fc.assert(
      fc.property(fc.array(some), (events) => {
        expect(isVisible(stateAfter(...events, { type: 'dismiss' }))).toBe(false);
        expect(isVisible(stateAfter(...events, { type: 'close' }))).toBe(false);
      }),
    );
  });
});
