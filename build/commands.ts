interface Command {
  description: string;
  suggested_key?: { default: string; mac: string };
}

/**
 * Keys that the browser offers for commands; readers change them in the browser's own page. With a modifier
 * throughout, and on a Mac with Control instead of Option, which types characters there, so that no key is
 * taken from a person who is typing.
 *
 * Chromium refuses a manifest with more than four suggested keys: the four that lead through a page by keyboard
 * alone come first, and the rest stay without a key there until the reader gives them one. It also passes over
 * keys that it keeps for itself, as Alt+Shift+C, without a word; test/e2e/background-commands.test.ts looks.
 */
const KEYS: readonly { name: string; key: string; onlyFirefox?: true }[] = [
  { name: 'convert', key: 'Shift+S' },
  { name: 'next-mention', key: 'Period' },
  { name: 'previous-mention', key: 'Comma' },
  { name: 'open-card', key: 'Shift+K' },
  { name: 'restore', key: 'Shift+R', onlyFirefox: true },
  { name: 'toggle-highlighting', key: 'Shift+H', onlyFirefox: true },
  { name: 'open-panel', key: 'Shift+L', onlyFirefox: true },
];

/** `commands` of the manifest; the descriptions are in public/_locales. */
export function commands(browser: string): Record<string, Command> {
  const all: Record<string, Command> = {};
  for (const { name, key, onlyFirefox } of KEYS) {
    const message = `command_${name.replaceAll('-', '_')}`;
    all[name] = { description: `__MSG_${message}__` };
    if (onlyFirefox && browser !== 'firefox') continue;
    const mac = key.startsWith('Shift+') ? `MacCtrl+${key}` : `MacCtrl+Shift+${key}`;
    all[name].suggested_key = { default: `Alt+${key}`, mac };
  }
  return all;
}
