import type { ScriptScope } from '@policy-lens/store/settings/script-scopes';
import browser, { type Scripting, type Tabs } from 'webextension-polyfill';
import { AS_SHIPPED_SCRIPT, PRELOAD_SCRIPT } from './preloaded';
import { grantedHosts } from './site-access';
import { BUILT_IN_MATCHES, hostOfMatch, matchesOfHost } from './sites';

/**
 * Content scripts are registered while the extension runs rather than in the manifest, because the manifest
 * can't leave out a site that the reader has switched off, and nothing at all shall be there then. Browsers
 * keep registered scripts until the extension is updated, and have them ready before the first page.
 */
const LENS_ID = 'policy-lens/lens/';
const DATA_ID = 'policy-lens/data/';
const SHIPPED_ID = 'policy-lens/as-shipped/';

/** As the build names them: entrypoints/lens.content. */
const FILES = { js: ['content-scripts/lens.js'], css: ['content-scripts/lens.css'] };

type Registered = Pick<Scripting.RegisteredContentScript, 'id' | 'matches' | 'excludeMatches'>;

/** Where scripts shall be, of the hosts that may be read, and whether pages look as the shipped settings say. */
export type PlanOf = (hosts: string[]) => Promise<{ scopes: ScriptScope[]; asShipped: boolean }>;

let syncing: Promise<void> = Promise.resolve();

/**
 * Registers the content script for exactly the sites where it shall run, and starts it in pages that are open
 * there and had none; in those that match `renewed` in any case, where a new copy takes over from an old one.
 * Idempotent; to be called when sites, permissions or the extension have changed. Calls wait for each other:
 * an id can't be registered twice.
 */
export function syncSiteScripts(planOf: PlanOf, renewed: readonly string[] = []): Promise<void> {
  syncing = syncing.catch(() => undefined).then(() => sync(planOf, renewed));
  return syncing;
}

async function sync(planOf: PlanOf, renewed: readonly string[]): Promise<void> {
  const hosts = BUILT_IN_MATCHES.map(hostOfMatch).filter((host) => host !== null);
  const { scopes, asShipped } = await planOf([...hosts, ...(await grantedHosts())]);
  const before = await browser.scripting.getRegisteredContentScripts();
  const wanted = scopes.flatMap((scope, index) => toScripts(scope, index, asShipped));
  if (!sameScripts(before, wanted)) await register(before, wanted);
  const patterns = wanted.flatMap(({ matches }) => matches ?? []);
  if (patterns.length === 0) return;
  const renewedHosts = renewed.map(hostOfMatch);
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  const fresh = tabs.filter(({ url = '' }) => {
    const host = URL.parse(url)?.hostname ?? '';
    const isRenewed = renewedHosts.some((base) => base === null || isWithin(host, base));
    return isCovered(host, wanted) && (isRenewed || !isCovered(host, before));
  });
  await Promise.all(fresh.map(injectInto));
}

function toScripts(
  { on, off }: ScriptScope,
  index: number,
  asShipped: boolean,
): Scripting.RegisteredContentScript[] {
  const patterns = (hosts: string[]): string[] => hosts.flatMap((host) => matchesOfHost(host) ?? []);
  const common = {
    matches: patterns(on),
    excludeMatches: patterns(off),
    // Before the page is read in.
    runAt: 'document_start',
    persistAcrossSessions: true,
  } as const;
  return [
    // Frames inside of others may have nothing to mark, and ask for these files when they do.
    { ...common, id: `${DATA_ID}${index}`, js: [PRELOAD_SCRIPT], allFrames: false },
    ...(asShipped
      ? [{ ...common, id: `${SHIPPED_ID}${index}`, js: [AS_SHIPPED_SCRIPT], allFrames: false }]
      : []),
    {
      ...common,
      ...FILES,
      id: `${LENS_ID}${index}`,
      allFrames: true,
      // Frames without an address of their own, as `srcdoc`.
      matchOriginAsFallback: true,
    },
  ];
}

/** First what is to be there, then off with the rest: no page shall load in between without a script. */
async function register(before: readonly Registered[], wanted: Scripting.RegisteredContentScript[]) {
  const known = new Set(before.map(({ id }) => id));
  const changed = wanted.filter(({ id }) => known.has(id));
  const added = wanted.filter(({ id }) => !known.has(id));
  for (const { id } of wanted) known.delete(id);
  await put(changed, (scripts) => browser.scripting.updateContentScripts(scripts));
  await put(added, (scripts) => browser.scripting.registerContentScripts(scripts));
  if (known.size > 0) await browser.scripting.unregisterContentScripts({ ids: [...known] });
}

/**
 * Chromium refuses all scripts of a call when one lacks its file. Without those that come before the lens pages are
 * marked a little later, as it asks for what they hold.
 */
async function put(
  scripts: Scripting.RegisteredContentScript[],
  tell: (scripts: Scripting.RegisteredContentScript[]) => Promise<void>,
): Promise<void> {
  if (scripts.length === 0) return;
  try {
    await tell(scripts);
  } catch (error) {
    const needed = scripts.filter(({ id }) => id.startsWith(LENS_ID));
    if (needed.length === scripts.length) throw error;
    console.warn('Policy Lens: pages begin without their first scripts', error);
    if (needed.length > 0) await tell(needed);
  }
}

function sameScripts(before: readonly Registered[], wanted: readonly Registered[]): boolean {
  const places = (scripts: readonly Registered[]): string =>
    JSON.stringify(
      scripts.map(({ id, matches, excludeMatches = [] }) => [id, matches, excludeMatches]).sort(),
    );
  return places(before) === places(wanted);
}

function isCovered(host: string, scripts: readonly Registered[]): boolean {
  const fits = (patterns: readonly string[] = []): boolean =>
    patterns.some((pattern) => isWithin(host, hostOfMatch(pattern) ?? ''));
  return scripts.some(({ matches, excludeMatches }) => fits(matches) && !fits(excludeMatches));
}

function isWithin(host: string, base: string): boolean {
  return host === base || host.endsWith(`.${base}`);
}

async function injectInto({ id }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  const target = { tabId: id, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: FILES.css });
    await browser.scripting.executeScript({ target, files: FILES.js });
  } catch {
    // An error page, a page that is just going away: the next one will have the script by itself.
  }
}
