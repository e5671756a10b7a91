import type { Plugin } from 'vite';

const POLYFILL = 'webextension-polyfill';
const NATIVE = '\0policy-lens:native-browser';

/**
 * Gives content scripts the browser's own API for `webextension-polyfill`. Since manifest 3 Chromium's API
 * returns promises itself; all that the polyfill would add there are listeners of messages that return one,
 * which `browser-wire.ts` does without. It would be a twentieth of what every page has to read and run.
 */
export function nativeBrowser(): Plugin {
  return {
    name: 'policy-lens:native-browser',
    enforce: 'pre',
    resolveId: (id) => (id === POLYFILL ? NATIVE : null),
    load: (id) => (id === NATIVE ? 'export default globalThis.browser ?? globalThis.chrome;' : null),
  };
}
