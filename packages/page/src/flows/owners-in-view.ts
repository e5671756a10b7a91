import { VIEW_PROBE } from '../limits';
import { flowOwner } from './flow-owner';
import type { FlowOwner } from './text-flow';

/**
 * Owners of flows that the reader sees now, found by probing the window on a grid: its cost doesn't grow
 * with the page. May miss what is narrower than the grid; all is visited later anyway.
 */
export function ownersInView(document: Document): FlowOwner[] {
  const view = document.defaultView;
  if (view === null) return [];
  const { innerWidth: width, innerHeight: height } = view;
  const { stepX, stepY, mostPoints } = VIEW_PROBE;
  const coarser = Math.max(1, Math.sqrt((width * height) / (stepX * stepY * mostPoints)));
  const owners = new Set<FlowOwner>();
  const seen = new Set<Element>();
  for (let y = 4; y < height; y += stepY * coarser) {
    for (let x = stepX / 4; x < width; x += stepX * coarser) {
      const element = deepestElementAt(document, x, y);
      if (element === null || seen.has(element)) continue;
      seen.add(element);
      const owner = flowOwner(element);
      if (owner !== null) owners.add(owner);
    }
  }
  return [...owners];
}

function deepestElementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inside = element.shadowRoot.elementFromPoint(x, y);
    if (inside === null || inside === element) break;
    element = inside;
  }
  return element;
}
