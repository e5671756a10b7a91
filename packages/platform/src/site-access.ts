import browser from 'webextension-polyfill';
import { BUILT_IN_MATCHES, hostOfMatch, isBuiltInOrigin, matchesOfHost } from './sites';

/** What a reader may want to know of a page's site. */
export type SiteAccess =
  /** Part of gov.cn, where the content script is, unless the reader has taken it back in the browser. */
  | { kind: 'built-in'; host: string }
  /** The reader has allowed it. */
  | { kind: 'granted'; host: string }
  /** One permission away. */
  | { kind: 'available'; host: string }
  /** A browser page, a file, a store: no extension may run there. */
  | { kind: 'impossible' };

/** `url` of a tab, or undefined where the browser doesn't tell it. */
export async function siteAccess(url: string | undefined): Promise<SiteAccess> {
  const page = url === undefined ? null : URL.parse(url);
  if (page === null || !/^https?:$/.test(page.protocol)) return { kind: 'impossible' };
  const host = page.hostname;
  const origins = originsFor(host);
  if (origins === null) return { kind: 'impossible' };
  if (!(await browser.permissions.contains({ origins }))) return { kind: 'available', host };
  return { kind: isBuiltInHost(host) ? 'built-in' : 'granted', host };
}

const isBuiltInHost = (host: string): boolean => isBuiltInOrigin(`https://${host}`);

/** What to ask for so that a host may be read; null where it can't be. */
function originsFor(host: string): string[] | null {
  return isBuiltInHost(host) ? [...BUILT_IN_MATCHES] : matchesOfHost(host);
}

const compareHosts = (a: string, b: string): number => (a < b ? -1 : 1);

/** Hosts, without built-in ones, that the reader has allowed; in alphabetical order. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = origins.map(hostOfMatch).filter((host) => host !== null);
  return [...new Set(hosts)].filter((host) => !isBuiltInHost(host)).sort(compareHosts);
}

/**
 * Asks the browser to ask the reader for a host and its subdomains. Must be called directly from a click.
 * The background notices the grant by itself and starts the content script, also in pages that are open.
 */
export async function requestHost(host: string): Promise<boolean> {
  const origins = originsFor(host);
  if (origins === null) return false;
  return await browser.permissions.request({ origins });
}

/** Takes a host back. Its content script withdraws from open pages. */
export async function releaseHost(host: string): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const ofHost = origins.filter((pattern) => hostOfMatch(pattern) === host);
  return ofHost.length > 0 && (await browser.permissions.remove({ origins: ofHost }));
}
