import browser from 'webextension-polyfill';
import type { OpenTarget } from './messages';

const TARGET_KEY = 'panel-target';

/** Chromium's side panel, which the polyfill doesn't know. */
interface SidePanelApi {
  open(where: { tabId: number } | { windowId: number }): Promise<void>;
}

function sidePanelApi(): SidePanelApi | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome?.sidePanel;
}

/** What the panel shall show next, and for which tab. `at` tells two equal requests apart. */
export interface PanelRequest {
  target: OpenTarget;
  tabId: number | null;
  at: number;
}

/**
 * Opens the panel. Browsers allow that only in answer to a person: this must be called without awaiting
 * anything before. Firefox doesn't count a click in a page that was passed on by a message; there the panel
 * opens as a tab.
 */
export async function openPanel(tabId: number | null, target: OpenTarget): Promise<'panel' | 'tab'> {
  const opening = startOpening(tabId);
  await browser.storage.session.set({
    [TARGET_KEY]: { target, tabId, at: Date.now() } satisfies PanelRequest,
  });
  try {
    await opening;
    return 'panel';
  } catch {
    // Where it stands open already, it has heard of the target by the storage.
    if (await isSidebarOpen()) return 'panel';
    const url = browser.runtime.getURL(tabId === null ? 'sidepanel.html' : `sidepanel.html?tab=${tabId}`);
    await browser.tabs.create({ url });
    return 'tab';
  }
}

async function isSidebarOpen(): Promise<boolean> {
  return sidePanelApi() === undefined && (await browser.sidebarAction.isOpen({}));
}

async function startOpening(tabId: number | null): Promise<void> {
  const api = sidePanelApi();
  if (api !== undefined && tabId !== null) await api.open({ tabId });
  else if (api === undefined) await browser.sidebarAction.open();
  else throw new Error('no tab to open the panel for');
}

function asRequest(value: unknown): PanelRequest | null {
  return typeof value === 'object' && value !== null && 'target' in value ? (value as PanelRequest) : null;
}

/** For the panel: what was asked before it opened, and what is asked from now on. Returns a stop function. */
export function watchPanelRequests(onRequest: (request: PanelRequest) => void): () => void {
  const area = browser.storage.session;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const request = asRequest(changes[TARGET_KEY]?.newValue);
    if (request !== null) onRequest(request);
  };
  area.onChanged.addListener(listener);
  area
    .get(TARGET_KEY)
    .then((stored) => {
      const request = asRequest(stored[TARGET_KEY]);
      if (request !== null) onRequest(request);
    })
    .catch(() => undefined);
  return () => area.onChanged.removeListener(listener);
}
