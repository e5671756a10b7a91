import browser from 'webextension-polyfill';

export interface ActiveTab {
  id: number;
  /** Undefined where the browser doesn't tell: the reader hasn't clicked our button on that page. */
  url: string | undefined;
}

/** The tab that the address of an own page names with `?tab=`; null where it names none. */
function namedTab(): number | null {
  const named = Number(new URL(location.href).searchParams.get('tab'));
  return Number.isInteger(named) && named > 0 ? named : null;
}

/**
 * The tab that a popup or panel is about: the one that its address names, else the active tab of its window.
 * Null where there is none (any more).
 */
export async function activeTab(): Promise<ActiveTab | null> {
  const named = namedTab();
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/**
 * Calls back when the answer of `activeTab` is another, or that tab goes to another page. Returns a function
 * that stops listening.
 */
export function onActiveTabChanged(callback: () => void): () => void {
  const named = namedTab();
  const onActivated = () => {
    if (named === null) callback();
  };
  const onUpdated = (id: number, change: { status?: string }, tab: { active: boolean }) => {
    const ours = named === null ? tab.active : id === named;
    if (ours && change.status === 'complete') callback();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}
