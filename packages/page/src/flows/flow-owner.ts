import { elementRole, ownsFlows } from './element-role';
import type { FlowOwner } from './text-flow';

/**
 * The owner of the flow that a node's own text belongs to: the nearest element at or above it that starts
 * flows, or the shadow root. Null for nodes outside any document or in what readers don't read.
 */
export function flowOwner(node: Node): FlowOwner | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at instanceof ShadowRoot) return at;
    if (!(at instanceof Element)) continue;
    const role = elementRole(at);
    if (role === 'skip' || role === 'atom') return null;
    if (ownsFlows(role)) return at;
  }
  return null;
}
