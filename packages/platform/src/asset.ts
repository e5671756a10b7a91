import browser from 'webextension-polyfill';
import { askBackground } from './background-messages';
import { decodeBase64 } from './base64';
import { MessageError } from './message-error';
import { takePreloaded } from './preloaded';
import { isBuiltInOrigin } from './sites';

/** Address of a packaged file; `path` without a leading slash, as `data/lexicon.bin`. */
export function assetUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/**
 * A packaged file under `data/`, from a content script on any site or from an extension page.
 *
 * What the browser has run before the content script is taken from there. Pages of the built-in sites may fetch the
 * rest. For other sites the background reads it: files that every site
 * could fetch would tell every site that this extension is installed.
 *
 * Throws MessageError `data-unreadable` where the file is missing, and those of `askBackground`.
 */
export async function readAsset(path: string, origin: string = globalThis.origin): Promise<ArrayBuffer> {
  const preloaded = takePreloaded(path);
  if (preloaded !== null) return preloaded;
  const ownPage = origin === new URL(browser.runtime.getURL('')).origin;
  if (!ownPage && !isBuiltInOrigin(origin)) {
    return decodeBase64((await askBackground('asset/read', { path })).base64);
  }
  return await load(path, import.meta.env.CHROME ? requestBytes : fetchBytes);
}

/** As `readAsset`, where fetching is known to be allowed; also in a worker. */
export async function fetchAsset(path: string): Promise<ArrayBuffer> {
  return await load(path, fetchBytes);
}

async function load(path: string, bytesOf: (url: string) => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  try {
    return await bytesOf(assetUrl(path));
  } catch (cause) {
    throw new MessageError('data-unreadable', `${path} can't be read`, { cause });
  }
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return ownCopy(await response.arrayBuffer());
}

/** In Chromium several times as quick as `fetch` for files of some MB. See docs/browser-bugs.md, 12. */
function requestBytes(url: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'arraybuffer';
    request.onload = () => resolve(request.response as ArrayBuffer);
    request.onerror = () => reject(new Error('no answer'));
    request.send();
  });
}

/**
 * In Firefox a content script's `fetch` gives the page's kind of buffer. Typed arrays over it are wrappers:
 * slow to read, and `subarray` throws. See docs/browser-bugs.md, 4.
 */
function ownCopy(buffer: unknown): ArrayBuffer {
  if (buffer instanceof ArrayBuffer) return buffer;
  const own = new Uint8Array((buffer as ArrayBuffer).byteLength);
  own.set(new Uint8Array(buffer as ArrayBuffer));
  return own.buffer;
}
