import { answer, type Handlers } from './answer';
import { askBackground } from './background-messages';
import { browserWire } from './browser-wire';
import type { FrameRequests } from './messages';
import { frameShapes } from './page-shapes';
import type { Wire } from './wire';

/**
 * From a child frame's content script to the one in the top frame, through the background, because frames of
 * different origins can't reach each other's content scripts. Throws MessageError.
 */
export async function askTopFrame<K extends keyof FrameRequests>(
  name: K,
  request: FrameRequests[K]['request'],
  wire: Wire = browserWire,
): Promise<FrameRequests[K]['response']> {
  const value = await askBackground('frame/relay', { to: 'top', name, request }, wire);
  return value as FrameRequests[K]['response'];
}

/** To all frames of this tab that run the content script, the sender included. Throws MessageError. */
export async function tellFrames<K extends keyof FrameRequests>(
  name: K,
  request: FrameRequests[K]['request'],
  wire: Wire = browserWire,
): Promise<void> {
  await askBackground('frame/relay', { to: 'all', name, request }, wire);
}

/** Answers relayed requests in a content script; leave out what this frame has nothing to do with. */
export function answerFrames(handlers: Handlers<FrameRequests>, wire: Wire = browserWire): () => void {
  return answer<FrameRequests>(wire, 'frame', frameShapes, handlers);
}
