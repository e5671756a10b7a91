import { type Box, isInside, type Point } from '../geometry';

/**
 * Whether a pointer that left a mention at `from` may still be on its way into the card: it is inside the
 * triangle between that point and the nearest side of the card.
 *
 *            from
 *             ·
 *            / \
 *           / · \      ← a pointer here is let through
 *          /     \
 *        ┌─────────┐
 *        │  card   │
 */
export function isEnRoute(from: Point, at: Point, card: Box): boolean {
  if (isInside(at, card)) return true;
  const [left, right] = [card.x, card.x + card.width];
  const [top, bottom] = [card.y, card.y + card.height];
  const y = from.y <= top ? top : from.y >= bottom ? bottom : null;
  const x = from.x <= left ? left : right;
  if (y === null && from.x > left && from.x < right) return false;
  const corners: [Point, Point] =
    y === null
      ? [
          { x, y: top },
          { x, y: bottom },
        ]
      : [
          { x: left, y },
          { x: right, y },
        ];
  const turns = [cross(from, corners[0], at), cross(corners[0], corners[1], at), cross(corners[1], from, at)];
  return turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0);
}

/** Positive when `at` lies to one side of the line from `a` to `b`, negative on the other. */
function cross(a: Point, b: Point, at: Point): number {
  return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
}
