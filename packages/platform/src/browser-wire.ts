import browser, { type Runtime } from 'webextension-polyfill';
import type { Sender, Wire } from './wire';

/** `runtime.id` is undefined in a content script that outlived its extension (Chromium). */
function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

function toSender(sender: Runtime.MessageSender): Sender {
  const own = browser.runtime.getURL('');
  return {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? null,
    isExtensionPage: sender.id === browser.runtime.id && (sender.url?.startsWith(own) ?? false),
  };
}

export const browserWire: Wire = {
  // `async`, so that the TypeError of an invalidated context rejects instead of being thrown.
  async send(message) {
    return await browser.runtime.sendMessage(message);
  },
  async sendToTab(tabId, frameId, message) {
    return frameId === null
      ? await browser.tabs.sendMessage(tabId, message)
      : await browser.tabs.sendMessage(tabId, message, { frameId });
  },
  listen(listener) {
    // By callback: before version 144 Chromium takes no promise from a listener, see build/slim-content-script.ts.
    // The types want `true` always; without it the message is left to other listeners.
    const onMessage = ((message, sender, respond) => {
      const answer = listener(message, toSender(sender));
      if (answer === undefined) return undefined;
      answer.then(respond, () => respond(undefined));
      return true;
    }) as Runtime.OnMessageListenerCallback;
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  },
  isAlive,
};
