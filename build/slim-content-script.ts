import type { Plugin } from 'vite';

/** What the content script is given for modules of which it needs next to nothing. */
const SLIM: ReadonlyMap<string, string> = new Map([
  // Since manifest 3 Chromium's API returns promises itself; all that the polyfill would add are listeners of
  // messages that return one, which `browser-wire.ts` does without.
  ['webextension-polyfill', 'export default globalThis.browser ?? globalThis.chrome;'],
  // WXT hands it to `main`, which doesn't take it: `take-over.ts` and `invalidation.ts` do more than it does.
  ['wxt/utils/content-script-context', 'export class ContentScriptContext {}'],
]);

/** Leaves out of content scripts what every page would have to read and run for nothing: 13 KB. */
export function slimContentScript(): Plugin {
  const prefix = '\0policy-lens:slim/';
  return {
    name: 'policy-lens:slim-content-script',
    enforce: 'pre',
    resolveId: (id) => (SLIM.has(id) ? prefix + id : null),
    load: (id) => (id.startsWith(prefix) ? SLIM.get(id.slice(prefix.length)) : null),
  };
}
