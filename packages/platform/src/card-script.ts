import browser from 'webextension-polyfill';
import { MessageError } from './message-error';
import type { Sender } from './wire';

/** As the build names it: entrypoints/card.ts. */
const FILE = 'card.js';

/**
 * Runs the script that draws cards beside the content script that asks for it. Throws MessageError for any
 * other sender, and Error where the frame has gone.
 */
export async function runCardScript({ tabId, frameId }: Sender): Promise<void> {
  if (tabId === null || frameId === null) throw new MessageError('refused', 'only a page shows cards');
  const target = { tabId, frameIds: [frameId] };
  // At once: a page that is still loading may be so for long, and is read meanwhile.
  await browser.scripting.executeScript({ target, files: [FILE], injectImmediately: true });
}
