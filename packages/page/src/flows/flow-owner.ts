import { elementRole, isUnread, ownsFlows } from './element-role';
import { isElement, isShadowRoot } from './node-kinds';
import { parentOf } from './own-property';
import type { FlowOwner } from './text-flow';

/**
 * The owner of the flow that a node's own text belongs to: the nearest element at or above it that starts
 * flows, or the shadow root. Null for nodes outside any document or in what readers don't read, as the lines
 * of a listing, whatever their display.
 */
export function flowOwner(node: Node): FlowOwner | null {
  let owner: FlowOwner | null = null;
  for (let at: Node | null = node; at !== null; at = parentOf(at)) {
    if (isShadowRoot(at)) return owner ?? at;
    if (!isElement(at)) continue;
    if (isUnread(at)) return null;
    if (owner === null && ownsFlows(elementRole(at))) owner = at;
  }
  return owner;
}
