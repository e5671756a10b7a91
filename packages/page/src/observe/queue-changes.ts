import { elementRole, ownsFlows } from '../flows/element-role';
import { flowOwner } from '../flows/flow-owner';
import type { OwnerWork } from '../owner-work';
import type { WorkQueue } from '../work-queue';
import type { PendingChanges } from './pending-changes';

/** Queues the owners of what the page has changed. */
export function queueChanges(changes: PendingChanges, queue: WorkQueue, work: OwnerWork): void {
  const queueOwnerOf = (node: Node): void => {
    const owner = flowOwner(node);
    if (owner === null) {
      work.touchControl(node);
      return;
    }
    work.forget(owner);
    queue.addUrgent(owner, false);
  };
  for (const root of changes.takeRoots()) {
    if (ownsFlows(elementRole(root))) queue.addUrgent(root, true);
    else queueOwnerOf(root);
  }
  for (const node of changes.takeTouched()) queueOwnerOf(node);
  for (const node of changes.takeParents()) {
    const owner = flowOwner(node);
    // Blocks that come or go among blocks change no flow but their own.
    if (owner === null || !work.isEmpty(owner)) queueOwnerOf(node);
  }
}
