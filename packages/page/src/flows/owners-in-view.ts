import { VIEW_PROBE } from '../limits';
import { flowOwner } from './flow-owner';
import { isElement, isText } from './node-kinds';
import { boxOf, firstChildOf, nextSiblingOf, shadowRootOf } from './own-property';
import type { FlowOwner } from './text-flow';

const FIRST_CHILDREN = 16;

/**
 * Owners of flows that the reader sees now, from top to bottom, found by probing the window down a few columns,
 * the middle one first: where a probe meets text, it goes on below its block. Browsers search all children of
 * an element for each probe, so on very long pages only as many are made as there is time for. May miss what
 * is narrower than the grid; all is visited later anyway.
 */
export function ownersInView(document: Document): FlowOwner[] {
  const view = document.defaultView;
  if (view === null) return [];
  const { innerWidth: width, innerHeight: height } = view;
  const { columns, stepY, time } = VIEW_PROBE;
  const tops = new Map<FlowOwner, number>();
  const seen = new Map<Element, number>();
  const until = performance.now() + time;
  for (const column of columns) {
    for (let y = 4; y < height; ) {
      const element = deepestElementAt(document, width * column, y);
      let bottom = element === null ? 0 : seen.get(element);
      if (element !== null && bottom === undefined) {
        const owner = flowOwner(element);
        // What is met between blocks owns them, but no text here.
        const isText = owner !== null && (owner !== element || hasText(element));
        if (isText && !tops.has(owner)) tops.set(owner, y);
        bottom = isText && isElement(owner) ? boxOf(owner).bottom : 0;
        seen.set(element, bottom);
      }
      y = Math.max(y + stepY, (bottom ?? 0) + 1);
      if (performance.now() > until) y = Number.POSITIVE_INFINITY;
    }
  }
  return [...tops].sort(([, a], [, b]) => a - b).map(([owner]) => owner);
}

/** Whether an element holds text of its own, as far as its first children tell. */
function hasText(element: Element): boolean {
  let node: Node | null = firstChildOf(element);
  for (let count = 0; node !== null && count < FIRST_CHILDREN; count++, node = nextSiblingOf(node)) {
    if (isText(node) && node.data.trim() !== '') return true;
  }
  return false;
}

function deepestElementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element !== null) {
    const inside = shadowRootOf(element)?.elementFromPoint(x, y) ?? null;
    if (inside === null || inside === element) break;
    element = inside;
  }
  return element;
}
