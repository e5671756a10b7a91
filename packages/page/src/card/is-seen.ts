import type { Box } from '../geometry';

/**
 * Whether something of a box can be seen: inside the window, and not scrolled out of any container around
 * `node`.
 */
export function isSeen(box: Box, window: Box, node: Node | null): boolean {
  if (!overlap(box, window)) return false;
  for (let at = node?.parentElement ?? null; at !== null; at = at.parentElement) {
    const view = at.ownerDocument.defaultView as Window;
    // What `body` and the root clip, the window clips.
    if (at === at.ownerDocument.body) return true;
    if (view.getComputedStyle(at).overflow === 'visible') continue;
    if (!overlap(box, at.getBoundingClientRect())) return false;
  }
  return true;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
