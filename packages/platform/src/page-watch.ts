import browser, { type Runtime } from 'webextension-polyfill';
import type { PageEvent } from './messages';

const PORT_NAME = 'policy-lens/page-watch';

/**
 * Follows the page in a tab from a panel. Opens a port to its content script; the page sends nothing while no
 * port is open, and the background's worker isn't involved.
 *
 * `onEnd` is called when the page goes away or has no content script. Returns a function that stops watching.
 */
export function watchPage(tabId: number, onEvent: (event: PageEvent) => void, onEnd: () => void): () => void {
  const port = browser.tabs.connect(tabId, { name: PORT_NAME, frameId: 0 });
  let open = true;
  const end = () => {
    // Read, or Chromium writes to the console that nobody has.
    void browser.runtime.lastError;
    if (!open) return;
    open = false;
    onEnd();
  };
  port.onMessage.addListener((message: unknown) => {
    // Only our own content script can be at the other end; what it says is still looked at.
    if (typeof message === 'object' && message !== null && 'name' in message) onEvent(message as PageEvent);
  });
  port.onDisconnect.addListener(end);
  return () => {
    open = false;
    port.disconnect();
  };
}

export interface PageBroadcast {
  /** Whether anybody listens; look before computing an event. */
  isWatched(): boolean;
  tell(event: PageEvent): void;
  stop(): void;
}

/**
 * The content script's side of `watchPage`, for the top frame.
 * `onWatched` is called for each new panel, so that the page can tell it where it stands.
 */
export function broadcastPage(onWatched: () => void): PageBroadcast {
  const ports = new Set<Runtime.Port>();
  const onConnect = (port: Runtime.Port) => {
    if (port.name !== PORT_NAME) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    onWatched();
  };
  browser.runtime.onConnect.addListener(onConnect);
  return {
    isWatched: () => ports.size > 0,
    tell(event) {
      for (const port of ports) port.postMessage(event);
    },
    stop() {
      browser.runtime.onConnect.removeListener(onConnect);
      for (const port of ports) port.disconnect();
      ports.clear();
    },
  };
}
