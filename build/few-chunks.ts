import type { Plugin } from 'vite';

/**
 * What the background and the pages share; and what the pages do, which the background must not load. What shows
 * policy text stays out: the popup shows none, and opens sooner without.
 */
const GROUPS = [
  {
    name: 'platform',
    test: /webextension-polyfill|wxt-plugins|packages[/\\](?:platform|store|policy-data)[/\\]|hanzi[/\\]src[/\\]variants/,
    minShareCount: 3,
  },
  {
    name: 'interface',
    test: /node_modules[/\\]preact|packages[/\\]ui[/\\]src[/\\](?:controls|icons|messages)[/\\](?!(?:[\w-]+[/\\])?(?:use-reading|announcement|failed-notice|card|citation|commitment|failure|source|sidepanel|library))|show-surface/,
    minShareCount: 3,
  },
];

/**
 * Puts what several pages share into two files. Each file is a request to the browser's process before the
 * popup's first paint, and code splitting left a dozen of them, most of some hundred bytes.
 */
export function fewChunks(): Plugin {
  return {
    name: 'policy-lens:few-chunks',
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { groups: GROUPS },
    }),
  };
}
