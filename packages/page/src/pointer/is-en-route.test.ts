import { describe, expect, it } from 'vitest';
import { isEnRoute } from './is-en-route';

const CARD = { x: 100, y: 200, width: 300, height: 200 };

describe('a pointer on its way into the card', () => {
  it.each([
    ['straight down', { x: 150, y: 100 }, { x: 150, y: 150 }, true],
    ['aslant, towards the far corner', { x: 150, y: 100 }, { x: 250, y: 150 }, true],
    ['sideways along the line', { x: 150, y: 100 }, { x: 300, y: 105 }, false],
    ['away from it', { x: 150, y: 100 }, { x: 150, y: 50 }, false],
    ['up, to a card above', { x: 150, y: 500 }, { x: 160, y: 450 }, true],
    ['from the left, to a card on the right', { x: 20, y: 300 }, { x: 60, y: 290 }, true],
    ['inside already', { x: 150, y: 100 }, { x: 399, y: 399 }, true],
  ])('%s', (_, from, at, expected) => {
    expect(isEnRoute(from, at, CARD)).toBe(expected);
  });
});
