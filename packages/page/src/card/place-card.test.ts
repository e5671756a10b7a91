import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../geometry';
import { keepInside, placeCard } from './place-card';

const WINDOW: Box = { x: 0, y: 0, width: 1000, height: 700 };
const at = (x: number, y: number): Box => ({ x, y, width: 60, height: 20 });

describe('the place of a card', () => {
  it('is below the mention, or above where there is more room', () => {
    expect(placeCard(at(100, 100), WINDOW, 300)).toMatchObject({ side: 'below', x: 100, y: 126 });
    expect(placeCard(at(100, 600), WINDOW, 300)).toMatchObject({ side: 'above', y: 294 });
  });

  it('is beside the mention in a low window', () => {
    const low = { ...WINDOW, height: 180 };
    expect(placeCard(at(100, 80), low, 300).side).toBe('right');
    expect(placeCard(at(900, 80), low, 300).side).toBe('left');
  });

  it('is inside the window and off the mention wherever there is room for that', () => {
    const size = fc.integer({ min: 300, max: 2000 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.nat(2000),
        fc.nat(2000),
        fc.integer({ min: 50, max: 900 }),
        (width, height, x, y, wish) => {
          const window = { x: 0, y: 0, width, height };
          const anchor = at(Math.min(x, width - 60), Math.min(y, height - 20));
          const place = placeCard(anchor, window, wish);
          const shown = Math.min(wish, 480, place.room);
          expect(place.x).toBeGreaterThanOrEqual(0);
          expect(place.y).toBeGreaterThanOrEqual(0);
          expect(place.x + place.width).toBeLessThanOrEqual(width);
          expect(place.y + shown).toBeLessThanOrEqual(height);
          const overlaps = place.y < anchor.y + 20 && place.y + shown > anchor.y;
          if (place.side === 'below' || place.side === 'above') expect(overlaps).toBe(false);
        },
      ),
    );
  });

  it('stays inside when the reader moves it out', () => {
    const place = placeCard(at(100, 100), WINDOW, 300);
    expect(keepInside({ ...place, x: -500, y: 5000 }, WINDOW, 300)).toMatchObject({ x: 8, y: 392 });
  });
});
