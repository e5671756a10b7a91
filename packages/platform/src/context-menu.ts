import browser from 'webextension-polyfill';
import { type Command, runCommand } from './commands';
import { grantedHosts } from './site-access';
import { BUILT_IN_MATCHES, matchesOfHost } from './sites';

/** In the order of the menu. The others are for keys: a menu is no way to step through a text. */
const ENTRIES: readonly Command[] = ['convert', 'restore', 'toggle-highlighting', 'open-panel'];

/** Makes the menu, on enabled sites only. Idempotent; to be called again when the sites change. */
export async function makeContextMenu(): Promise<void> {
  const granted = (await grantedHosts()).flatMap((host) => matchesOfHost(host) ?? []);
  await browser.contextMenus.removeAll();
  for (const name of ENTRIES) {
    browser.contextMenus.create({
      id: name,
      title: browser.i18n.getMessage(`command_${name.replaceAll('-', '_')}`),
      contexts: ['page', 'selection', 'link'],
      documentUrlPatterns: [...BUILT_IN_MATCHES, ...granted],
    });
  }
}

/** To be called in the first turn of the background script. */
export function listenForMenu(): void {
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId }, tab) => void runCommand(String(menuItemId), tab?.id),
  );
}
