import { ask } from './ask';
import { browserWire } from './browser-wire';
import type { BackgroundRequests } from './messages';
import type { Wire } from './wire';

/**
 * Asks the background, from a content script or an extension page. Waits at most 10 s in two tries.
 * Throws MessageError; `extension-updated` means that this context should withdraw.
 */
export async function askBackground<K extends keyof BackgroundRequests>(
  name: K,
  request: BackgroundRequests[K]['request'],
  wire: Wire = browserWire,
): Promise<BackgroundRequests[K]['response']> {
  const value = await ask(wire, { policyLens: 'background', name, request }, (e) => wire.send(e));
  return value as BackgroundRequests[K]['response'];
}
