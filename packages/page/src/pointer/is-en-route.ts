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
  const right = card.x + card.width;
  const bottom = card.y + card.height;
  const corners: [Point, Point] | null =
    from.y <= card.y
      ? [
          { x: card.x, y: card.y },
          { x: right, y: card.y },
        ]
      : from.y >= bottom
        ? [
            { x: card.x, y: bottom },
            { x: right, y: bottom },
          ]
        : from.x <= card.x
          ? [
              { x: card.x, y: card.y },
              { x: card.x, y: bottom },
            ]
          : from.x >= right
            ? [
                { x: right, y: card.y },
                { x: right, y: bottom },
              ]
            : null;
  if (corners === null) return false;
  const turns = [cross(from, corners[0], at), cross(corners[0], corners[1], at), cross(corners[1], from, at)];
  return turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0);
}

/** Positive when `at` lies to one side of the line from `a` to `b`, negative on the other. */
function cross(a: Point, b: Point, at: Point): number {
  return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
}
