import { answer, type Handlers } from './answer';
import { ask } from './ask';
import { browserWire } from './browser-wire';
import { openAnswer } from './envelope';
import type { PageRequests } from './messages';
import { pageShapes } from './page-shapes';
import type { Wire } from './wire';

/** A content script is there or it is not: no need to wait as for a sleeping worker. In ms. */
const PAGE_TIMEOUTS = [1_500, 3_000] as const;

/**
 * Asks the content script in the top frame of a tab. Throws MessageError, `unreachable` where the page has
 * none, which is what a site that is not enabled looks like.
 */
export async function askPage<K extends keyof PageRequests>(
  tabId: number,
  name: K,
  request: PageRequests[K]['request'],
  wire: Wire = browserWire,
): Promise<PageRequests[K]['response']> {
  const envelope = { policyLens: 'page', name, request } as const;
  const value = await ask(wire, envelope, (e) => wire.sendToTab(tabId, 0, e), PAGE_TIMEOUTS);
  return value as PageRequests[K]['response'];
}

/** Whether a content script answers in the top frame of a tab; asks once and doesn't wait for one to start. */
export async function isRunning(tabId: number, wire: Wire = browserWire): Promise<boolean> {
  try {
    const envelope = { policyLens: 'page', name: 'page/status', request: {} } as const;
    openAnswer(envelope.name, await wire.sendToTab(tabId, 0, envelope));
    return true;
  } catch {
    return false;
  }
}

/** For the top frame's content script. Only the extension's own pages and background may ask. */
export function answerPage(handlers: Handlers<PageRequests>, wire: Wire = browserWire): () => void {
  return answer<PageRequests>(
    wire,
    'page',
    pageShapes,
    handlers,
    (_, sender) => sender.tabId === null || sender.isExtensionPage,
  );
}
