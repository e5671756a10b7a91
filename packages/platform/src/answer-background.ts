import { type Admission, answer, type Handlers } from './answer';
import { backgroundShapes } from './background-shapes';
import { browserWire } from './browser-wire';
import type { BackgroundRequests } from './messages';
import type { Wire } from './wire';

/** A page's renderer may be compromised: what a content script can ask for is only what a hover needs. */
const CONTENT_SCRIPT_MAY: ReadonlySet<string> = new Set<keyof BackgroundRequests>([
  'entity/cards',
  'asset/read',
  'card/load',
  'frame/relay',
  'panel/open',
  'page/counted',
]);

const admitToBackground: Admission = (name, sender) => sender.isExtensionPage || CONTENT_SCRIPT_MAY.has(name);

/** To be called in the first turn of the background script. */
export function answerBackground(
  handlers: Handlers<BackgroundRequests>,
  wire: Wire = browserWire,
): () => void {
  return answer<BackgroundRequests>(wire, 'background', backgroundShapes, handlers, admitToBackground);
}
