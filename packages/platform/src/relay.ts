import { openAnswer } from './envelope';
import { MessageError } from './message-error';
import type { BackgroundRequests } from './messages';
import type { Sender, Wire } from './wire';

/**
 * The background's part in messages between frames: they go only to the tab that they come from, and are
 * checked where they arrive. Throws MessageError.
 */
export async function relayToFrames(
  { to, name, request }: BackgroundRequests['frame/relay']['request'],
  sender: Sender,
  wire: Wire,
): Promise<unknown> {
  if (sender.tabId === null) throw new MessageError('refused', `${name}: only a page has frames`);
  const envelope = { policyLens: 'frame', name, request } as const;
  if (to === 'top') return openAnswer(name, await wire.sendToTab(sender.tabId, 0, envelope));
  await wire.sendToTab(sender.tabId, null, envelope);
  return null;
}
