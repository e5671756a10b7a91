/** Where the content script runs from the start. Match patterns; see wxt.config.ts for the other places. */
export const BUILT_IN_MATCHES = ['*://*.gov.cn/*'] as const;

/**
 * Whether the content script runs on this origin without further permission.
 * `origin` as `location.origin` writes it; the opaque origin `null` is none of ours.
 */
export function isBuiltInOrigin(origin: string): boolean {
  return /^https?:\/\/(?:[^/:]+\.)?gov\.cn(?::\d+)?$/i.test(origin);
}

/**
 * Match patterns for a host and all its subdomains, on both schemes; null where `host` is not a host name
 * that can be asked for: a dotted name or IPv4 address without port.
 */
export function matchesOfHost(host: string): string[] | null {
  const name = host
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, '');
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return [`http://${name}/*`, `https://${name}/*`];
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(name)) return null;
  return [`*://*.${name}/*`];
}

/** The host that a match pattern of `matchesOfHost` stands for; null for any other pattern. */
export function hostOfMatch(pattern: string): string | null {
  return /^(?:\*|https?):\/\/(?:\*\.)?([^/*:]+)\/\*$/.exec(pattern)?.[1] ?? null;
}
