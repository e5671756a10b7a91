import browser from 'webextension-polyfill';

export interface ActiveTab {
  id: number;
  /** Undefined where the browser doesn't tell: the reader hasn't clicked our button on that page. */
  url: string | undefined;
}

/**
 * The tab that a popup or panel is about: the one that its address names with `?tab=`, else the active tab of
 * its window. Null where there is none.
 */
export async function activeTab(address: string = location.href): Promise<ActiveTab | null> {
  const named = Number(new URL(address).searchParams.get('tab'));
  const [tab] =
    Number.isInteger(named) && named > 0
      ? [await browser.tabs.get(named)]
      : await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** Calls back when another tab becomes the active one of this window, or it goes to another page. */
export function onActiveTabChanged(callback: () => void): () => void {
  const onUpdated = (_: number, change: { status?: string }, tab: { active: boolean }) => {
    if (tab.active && change.status === 'complete') callback();
  };
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(callback);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}
