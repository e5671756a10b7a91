import { type Admission, answer, type Handlers } from './answer';
import { ask } from './ask';
import { browserWire } from './browser-wire';
import { backgroundShapes } from './message-shapes';
import type { BackgroundRequests } from './messages';
import type { Wire } from './wire';

type Name = keyof BackgroundRequests;

/** A page's renderer may be compromised: what a content script can ask for is only what a hover needs. */
const CONTENT_SCRIPT_MAY: ReadonlySet<string> = new Set<Name>([
  'entity/cards',
  'asset/read',
  'frame/relay',
  'panel/open',
  'page/counted',
]);

export const admitToBackground: Admission = (name, sender) =>
  sender.isExtensionPage || CONTENT_SCRIPT_MAY.has(name);

/**
 * Asks the background, from a content script or an extension page. Waits at most 10 s in two tries.
 * Throws MessageError; `extension-updated` means that this context should withdraw.
 */
export async function askBackground<K extends Name>(
  name: K,
  request: BackgroundRequests[K]['request'],
  wire: Wire = browserWire,
): Promise<BackgroundRequests[K]['response']> {
  const value = await ask(wire, { policyLens: 'background', name, request }, (e) => wire.send(e));
  return value as BackgroundRequests[K]['response'];
}

/** To be called in the first turn of the background script. */
export function answerBackground(
  handlers: Handlers<BackgroundRequests>,
  wire: Wire = browserWire,
): () => void {
  return answer<BackgroundRequests>(wire, 'background', backgroundShapes, handlers, admitToBackground);
}
