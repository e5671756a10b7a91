/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  /** The tab and frame of a content script; null for the extension's own pages outside a tab. */
  tabId: number | null;
  frameId: number | null;
  /** True for the extension's own pages, false for content scripts. */
  isExtensionPage: boolean;
}

/** Returns undefined, at once, for messages that are none of its business. */
export type WireListener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** The messages of a browser, as far as this extension uses them; `browser-wire.ts` is the real one. */
export interface Wire {
  /** To the extension's pages and background. Rejects when nobody listens. */
  send(message: unknown): Promise<unknown>;
  /** To the content scripts of a tab; of all its frames where `frameId` is null. */
  sendToTab(tabId: number, frameId: number | null, message: unknown): Promise<unknown>;
  /** Returns a function that stops listening. */
  listen(listener: WireListener): () => void;
  /** False once the extension that this code belongs to has been updated, reloaded or removed. */
  isAlive(): boolean;
}
