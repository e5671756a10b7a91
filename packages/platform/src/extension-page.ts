import browser from 'webextension-polyfill';

/** The version in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Opens one of the extension's own pages in a tab; `path` as `library.html?entity=…`. */
export async function openExtensionPage(path: string, { active = true } = {}): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path), active });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The language that the browser's interface is in, as BCP 47. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab.id !== undefined) await browser.tabs.remove(tab.id);
}
