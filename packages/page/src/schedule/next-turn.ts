import { nextMessage } from './next-message';

interface TaskScheduler {
  postTask?: (task: () => void, options: { priority: 'user-visible' }) => Promise<void>;
}

/**
 * Gives the browser a turn: input, the page's own timers, painting. Not by `scheduler.yield`, which comes back
 * before all other waiting tasks, so that a page's timers would stand still until we are done. A message
 * channel is what browsers without `scheduler` have that isn't delayed like a timer.
 */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  if (scheduler?.postTask !== undefined) {
    return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  }
  return new Promise(nextMessage);
}
