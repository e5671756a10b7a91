import type { Box } from '../geometry';
import { CARD } from '../limits';

/** Where the card goes, in the same pixels as what it is placed by. */
export interface CardPlace {
  x: number;
  y: number;
  width: number;
  /** How high the card may be there. */
  room: number;
  side: 'below' | 'above' | 'right' | 'left' | 'over';
}

/**
 * Places a card beside a mention, inside the window and off the mention's line: below, or above where there
 * is more room, or beside it in a low window; over it only where nothing else is left.
 *
 * `anchor` is one line of the mention, `window` what is visible, `height` what the card would like to have.
 */
export function placeCard(anchor: Box, window: Box, height: number): CardPlace {
  const { gap, margin, leastHeight, mostHeight } = CARD;
  const width = Math.min(CARD.width, window.width - 2 * margin);
  const wanted = Math.min(height, mostHeight);
  const top = window.y + margin;
  const bottom = window.y + window.height - margin;
  const left = window.x + margin;
  const right = window.x + window.width - margin;
  const below = bottom - (anchor.y + anchor.height + gap);
  const above = anchor.y - gap - top;
  const x = clamp(anchor.x, left, right - width);

  if (below >= wanted || (below >= above && below >= leastHeight)) {
    return { x, y: anchor.y + anchor.height + gap, width, room: below, side: 'below' };
  }
  if (above >= leastHeight) {
    return { x, y: anchor.y - gap - Math.min(wanted, above), width, room: above, side: 'above' };
  }
  const room = bottom - top;
  const y = clamp(anchor.y, top, Math.max(top, bottom - Math.min(wanted, room)));
  if (right - (anchor.x + anchor.width + gap) >= width) {
    return { x: anchor.x + anchor.width + gap, y, width, room, side: 'right' };
  }
  if (anchor.x - gap - left >= width) return { x: anchor.x - gap - width, y, width, room, side: 'left' };
  return { x, y, width, room, side: 'over' };
}

/** Keeps a card that the reader has moved inside the window. */
export function keepInside(place: CardPlace, window: Box, height: number): CardPlace {
  const { margin } = CARD;
  const room = window.height - 2 * margin;
  const shown = Math.min(height, room);
  return {
    ...place,
    x: clamp(place.x, window.x + margin, window.x + window.width - margin - place.width),
    y: clamp(place.y, window.y + margin, window.y + window.height - margin - shown),
    room,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
