import type { Sender, Wire, WireListener } from '../wire';

export interface MemoryBrowser {
  /** The wire of one context: the background or an extension page, or a frame of a tab. */
  context(sender: Sender): Wire & { die(): void };
}

/** As structured clone or JSON do it in a browser: nothing but data gets across. */
function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

/**
 * Messages between contexts without a browser, for tests: `send` reaches the listeners of extension contexts
 * but the sender's own, `sendToTab` those of a tab's frames; the first answer wins.
 */
export function memoryBrowser(): MemoryBrowser {
  const contexts: { sender: Sender; listeners: Set<WireListener> }[] = [];

  async function deliver(to: typeof contexts, message: unknown, from: Sender): Promise<unknown> {
    const listeners = to.flatMap((context) => [...context.listeners]);
    if (listeners.length === 0) {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    for (const listener of listeners) {
      const answer = listener(copy(message), from);
      if (answer !== undefined) return copy(await answer);
    }
    return undefined;
  }

  return {
    context(sender) {
      const own = { sender, listeners: new Set<WireListener>() };
      contexts.push(own);
      let alive = true;
      return {
        send: (message) =>
          deliver(
            contexts.filter((context) => context !== own && context.sender.isExtensionPage),
            message,
            sender,
          ),
        sendToTab: (tabId, frameId, message) =>
          deliver(
            contexts.filter(
              ({ sender: to }) =>
                !to.isExtensionPage && to.tabId === tabId && (frameId === null || to.frameId === frameId),
            ),
            message,
            sender,
          ),
        listen(listener) {
          own.listeners.add(listener);
          return () => own.listeners.delete(listener);
        },
        isAlive: () => alive,
        die() {
          alive = false;
          own.listeners.clear();
        },
      };
    },
  };
}
