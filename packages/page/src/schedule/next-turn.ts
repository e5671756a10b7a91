interface TaskScheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: 'user-visible' }) => Promise<void>;
}

/**
 * Gives the browser a turn: input, the page's own work, painting. `scheduler.yield` comes back before other
 * waiting tasks (Chromium 129, Firefox 142); a message channel is what older browsers have that isn't
 * delayed like a timer.
 */
export function nextTurn(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: TaskScheduler }).scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  if (scheduler?.postTask !== undefined)
    return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
