import { decodeBase64, encodeBase64 } from './base64';

/**
 * The packaged files that a page is marked with, as a script that the browser runs before the content script: it
 * has scripts of extensions at hand when a page begins, where a request is answered tens of ms after the page has
 * been read in. docs/page-performance.md has both time lines.
 */
export const PRELOAD_SCRIPT = 'data/preload.js';

/**
 * Runs before the content script as long as pages look as the shipped settings say: the browser's answer with the
 * settings may come during the page's layout, when the first frame is made already.
 */
export const AS_SHIPPED_SCRIPT = 'as-shipped.js';

const KEY = 'policyLensData';

interface Scope {
  [KEY]?: Record<string, () => void>;
  policyLensAsShipped?: boolean;
}

/**
 * The text of that script, in ASCII, which V8 keeps at one byte a character; by path, as `readAsset` has them. Each
 * file is base64 in a comment of a function: engines skip a comment five times as quickly as they read a string, and
 * make nothing of it on the heap.
 */
export function writePreload(files: Readonly<Record<string, Uint8Array>>): string {
  const functions = Object.entries(files).map(
    ([path, bytes]) => `${JSON.stringify(path)}(){/*${encodeBase64(bytes.slice().buffer)}*/}`,
  );
  return `globalThis.${KEY}={${functions.join(',')}}`;
}

/** A file that came with the script; once, since nothing is to be held here that can be read again. */
export function takePreloaded(path: string): ArrayBuffer | null {
  const files = (globalThis as Scope)[KEY];
  const source = String(files?.[path]);
  const start = source.indexOf('/*');
  if (files === undefined || start < 0) return null;
  delete files[path];
  return decodeBase64(source.slice(start + 2, source.lastIndexOf('*/')));
}

/** Whether pages look as the shipped settings say, as far as is known without asking; true once for each document. */
export function takeAsShipped(): boolean {
  const scope = globalThis as Scope;
  const asShipped = scope.policyLensAsShipped === true;
  delete scope.policyLensAsShipped;
  return asShipped;
}
