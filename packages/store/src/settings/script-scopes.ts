import { ruleFor } from './effective';
import type { SiteRule } from './settings';

/** A host stands for itself and its subdomains. */
export interface ScriptScope {
  /** Hosts where the extension runs. */
  on: string[];
  /** Hosts below those where it doesn't. */
  off: string[];
}

/**
 * Where the extension may run (`hosts`) less where the reader's rules switch it off. Rules may take turns on
 * the way down, as off for gov.cn and on again for hunan.gov.cn; as browsers let an exception hold against
 * all that a script is registered for, each second turn begins another scope. No host is in two.
 */
export function scriptScopes(hosts: readonly string[], rules: readonly SiteRule[]): ScriptScope[] {
  /** How often it has been switched on or off on the way down to a host; odd where it is on. */
  const turns = new Map<string, number>();
  const below = new Set(hosts);
  for (const { host } of rules) if (parents(host).some((parent) => below.has(parent))) turns.set(host, 0);
  for (const host of hosts) turns.set(host, 0);
  const scopes: ScriptScope[] = [];
  for (const host of [...turns.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const parent = parents(host).find((above) => turns.has(above));
    const above = parent === undefined ? 0 : (turns.get(parent) as number);
    const enabled = ruleFor(host, rules)?.enabled ?? true;
    const turn = above % 2 === (enabled ? 1 : 0) ? above : above + 1;
    turns.set(host, turn);
    if (turn === above) continue;
    const scope = (turn - 1) >> 1;
    scopes[scope] ??= { on: [], off: [] };
    scopes[scope][enabled ? 'on' : 'off'].push(host);
  }
  return scopes;
}

/** The hosts that a host is a subdomain of, the nearest first. */
function parents(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
