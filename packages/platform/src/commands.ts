import browser from 'webextension-polyfill';
import { PAGE_COMMANDS, type PageCommand } from './messages';
import { askPage } from './page-messages';
import { openPanel } from './panel';

/** Names in the manifest and of the menu entries alike. */
export type Command = PageCommand | 'open-panel';

function isCommand(name: string): name is Command {
  return name === 'open-panel' || PAGE_COMMANDS.some((command) => command === name);
}

/** Carries out a command for a tab. A page without a content script ignores it. */
export async function runCommand(name: string, tabId: number | undefined): Promise<void> {
  if (tabId === undefined || !isCommand(name)) return;
  if (name === 'open-panel') {
    await openPanel(tabId, {});
    return;
  }
  await askPage(tabId, 'page/command', { command: name }).catch(() => undefined);
}

/** To be called in the first turn of the background script. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => void runCommand(name, tab?.id));
}
