import { describe, expect, it, vi } from 'vitest';
import type { CardAnchor } from './anchor';
import type { CardPort } from './card-port';
import { RemoteCard } from './remote-card';

const POINT = { x: 1, y: 1 };
const anchor = (key: string): CardAnchor => ({
  key,
  entityIds: [key],
  surface: key,
  boxes: () => [],
  point: POINT,
  node: null,
});

function cardPort(): CardPort & { isOpen: boolean } {
  const port = {
    isOpen: false,
    pointer: vi.fn(),
    pointerInCard: vi.fn(),
    pointerGone: vi.fn(),
    open: vi.fn(() => {
      port.isOpen = true;
    }),
    close: vi.fn(() => {
      port.isOpen = false;
    }),
    press: vi.fn(),
    replace: vi.fn(),
    raise: vi.fn(),
    isInCard: vi.fn(() => port.isOpen),
    destroy: vi.fn(),
  };
  return port;
}

function remoteCard(isShown: boolean) {
  const own = cardPort();
  const options = {
    own,
    expect: vi.fn(),
    show: vi.fn(async () => isShown),
    leave: vi.fn(),
    close: vi.fn(),
    rest: () => 0,
  };
  return { card: new RemoteCard(options), ...options };
}

const rested = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the card of a child frame', () => {
  it('is drawn by the top frame, which is told beforehand, once for each mention', async () => {
    const { card, own, expect: told, show } = remoteCard(true);
    card.pointer(anchor('甲'), POINT, true);
    expect(told).not.toHaveBeenCalled();
    for (const key of ['甲', '甲', '乙', '乙']) card.pointer(anchor(key), POINT, false);
    await rested();
    expect(told.mock.calls.map(([{ key }]) => key)).toEqual(['甲', '乙']);
    expect(show).toHaveBeenCalledOnce();
    expect(own.open).not.toHaveBeenCalled();
    expect(card.isOpen).toBe(true);
  });

  it('is drawn in its own frame where the top one can’t, and can be used there', async () => {
    const { card, own } = remoteCard(false);
    card.pointer(anchor('甲'), POINT, false);
    await rested();
    expect(own.open).toHaveBeenCalledOnce();
    card.pointer(null, POINT, false);
    expect(own.pointer).toHaveBeenCalledWith(null, POINT, false);
    expect(card.isInCard({} as Event)).toBe(true);
  });

  it('opens again in its own frame when the pointer comes back, but not after Escape', async () => {
    const { card, own } = remoteCard(false);
    const rest = async (): Promise<void> => {
      card.pointer(anchor('甲'), POINT, false);
      await rested();
    };
    await rest();
    own.isOpen = false;
    await rest();
    expect(own.open).toHaveBeenCalledTimes(2);
    card.close();
    await rest();
    expect(own.open).toHaveBeenCalledTimes(2);
    card.pointer(null, POINT, false);
    await rest();
    expect(own.open).toHaveBeenCalledTimes(3);
  });
});
