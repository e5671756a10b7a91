/**
 * What must not happen while the extension works: console errors, uncaught exceptions, requests to any
 * host but the page's own.
 */
export interface Complaints {
  errors: string[];
  foreignRequests: string[];
}

const LOCAL_SCHEMES = new Set([
  'chrome-extension:',
  'moz-extension:',
  'data:',
  'blob:',
  'about:',
  'resource:',
]);

/** True for a request that leaves the machine: neither to `pageHost` nor to the extension's own files. */
export function isForeign(url: string, pageHost: string): boolean {
  const { protocol, hostname } = new URL(url);
  return !LOCAL_SCHEMES.has(protocol) && hostname !== pageHost;
}

/** All complaints as lines, empty when there are none. */
export function complaintLines({ errors, foreignRequests }: Complaints): string[] {
  return [...errors.map((text) => `error: ${text}`), ...foreignRequests.map((url) => `request: ${url}`)];
}

/** The complaints since the last call, as lines: each is told once, by the test that it came from. */
export function takeComplaints(complaints: Complaints): string[] {
  const lines = complaintLines(complaints);
  complaints.errors.length = 0;
  complaints.foreignRequests.length = 0;
  return lines;
}
