import browser, { type Tabs } from 'webextension-polyfill';
import { grantedHosts } from './site-access';
import { BUILT_IN_MATCHES, matchesOfHost } from './sites';

const SCRIPT_ID = 'policy-lens-granted-sites';

/** The content script as the manifest declares it; the build names its files. */
function declaredScript(): {
  js: string[];
  css: string[];
  runAt: 'document_start' | 'document_end' | 'document_idle';
} {
  const declared = browser.runtime.getManifest().content_scripts?.[0];
  if (declared === undefined) throw new Error('the manifest declares no content script');
  const { js = [], css = [], run_at: runAt = 'document_idle' } = declared;
  return { js: js.map(packagedPath), css: css.map(packagedPath), runAt };
}

/** Firefox (153) gives the manifest's paths as full addresses, and then refuses them where it wants paths. */
function packagedPath(path: string): string {
  const root = browser.runtime.getURL('');
  return path.startsWith(root) ? path.slice(root.length) : path;
}

let syncing: Promise<void> = Promise.resolve();

/**
 * Registers the content script for exactly the sites that the reader has allowed. Idempotent; to be called
 * when permissions change, and at start, because an update of the extension drops registered scripts. Calls
 * wait for each other: an id can't be registered twice.
 */
export function syncSiteScripts(): Promise<void> {
  syncing = syncing.catch(() => undefined).then(register);
  return syncing;
}

async function register(): Promise<void> {
  const matches = (await grantedHosts()).flatMap((host) => matchesOfHost(host) ?? []);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  const { js, css, runAt } = declaredScript();
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches, js, css, allFrames: true, runAt, persistAcrossSessions: true },
  ]);
}

async function injectInto({ id }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  const target = { tabId: id, allFrames: true };
  const { js, css } = declaredScript();
  try {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  } catch {
    // An error page, a discarded tab, a page that is just going away: it will load the script by itself.
  }
}

/**
 * Starts the content script in open pages: of newly allowed sites, or of all sites after an update, where a
 * new copy takes over from the old. Firefox does the latter itself for the manifest's own sites.
 */
export async function injectIntoOpenPages(matches: readonly string[] = BUILT_IN_MATCHES): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(tabs.filter((tab) => tab.discarded !== true).map(injectInto));
}
