import browser from 'webextension-polyfill';

/** Four characters fit on the button in every browser. */
const MOST = 999;

/** Shows a page's number of mentions on the toolbar button; 0 shows nothing. Ends with the page. */
export async function showBadge(tabId: number, total: number): Promise<void> {
  const text = total === 0 ? '' : total > MOST ? `${MOST}+` : String(total);
  await browser.action.setBadgeText({ tabId, text });
}

/** The colours of the badge, readable on both themes' toolbars (contrast 7.5 : 1). */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#3b4a6b' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** Takes all badges away, when the reader switches them off. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : browser.action.setBadgeText({ tabId: id, text: '' }))),
  );
}
