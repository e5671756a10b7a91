import { decodeBase64, encodeBase64 } from './base64';

/**
 * The packaged files that a page is marked with, as a script that the browser runs before the content script: it
 * has scripts of extensions at hand when a page begins, where a request is answered tens of ms after the page has
 * been read in. docs/page-performance.md has both time lines.
 */
export const PRELOAD_SCRIPT = 'data/preload.js';

const KEY = 'policyLensData';

type Scope = { [KEY]?: Record<string, string> };

/** The text of that script, in ASCII, which V8 keeps at one byte a character; by path, as `readAsset` has them. */
export function writePreload(files: Readonly<Record<string, Uint8Array>>): string {
  const texts = Object.entries(files).map(([path, bytes]) => [path, encodeBase64(bytes.slice().buffer)]);
  return `globalThis.${KEY}=${JSON.stringify(Object.fromEntries(texts))}`;
}

/** A file that came with the script; once, since nothing is to be held here that can be read again. */
export function takePreloaded(path: string): ArrayBuffer | null {
  const files = (globalThis as Scope)[KEY];
  const text = files?.[path];
  if (files === undefined || text === undefined) return null;
  delete files[path];
  return decodeBase64(text);
}
