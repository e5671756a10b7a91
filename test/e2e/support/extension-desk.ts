import type { PageRequests } from '@policy-lens/platform/messages';
import type { Page, Target, WebWorker } from 'puppeteer-core';
import { evaluateInChrome } from './firefox-chrome';
import type { LensBrowser } from './lens-browser';
import { releaseWorkerSessions } from './worker-sessions';

/** Something of the extension that code can be run in. */
type Desk = Page | WebWorker;

const desks = new WeakMap<LensBrowser, Page>();

/**
 * A place inside the extension from which a test may call its APIs: the service worker in Chromium; in
 * Firefox, whose background page BiDi can't see, a tab with one of the extension's own pages.
 */
export async function extensionDesk(lens: LensBrowser): Promise<Desk> {
  if (lens.kind === 'chromium') return extensionWorker(lens);
  const open = desks.get(lens);
  // Firefox closes it with the extension, as when that is updated, and puppeteer may not have heard.
  if (open && !open.isClosed() && (await open.evaluate(() => true).catch(() => false))) return open;
  const page = await lens.openSurface('options.html');
  desks.set(lens, page);
  return page;
}

/** The running service worker of the extension (Chromium only), woken up if it was asleep. */
export async function extensionWorker(lens: LensBrowser): Promise<WebWorker> {
  const isOurs = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(lens.extensionOrigin);
  const first = await lens.browser.waitForTarget(isOurs);
  // After an update puppeteer still lists the worker of the version before.
  const target = lens.browser.targets().filter(isOurs).at(-1) ?? first;
  const worker = await target.worker();
  if (!worker) throw new Error('the service worker has gone');
  return worker;
}

/** Stops the service worker, in Firefox the event page, as the browser does after a while of quiet. */
export async function stopWorker(lens: LensBrowser): Promise<void> {
  if (lens.kind === 'firefox') {
    const host = JSON.stringify(new URL(lens.extensionOrigin).host);
    await evaluateInChrome(
      lens.browser,
      `WebExtensionPolicy.getByHostname(${host}).extension.terminateBackground()`,
    );
    return;
  }
  const worker = await extensionWorker(lens);
  await releaseWorkerSessions(lens.browser);
  await worker.close().catch((error: Error) => {
    // Puppeteer detaches from what it has just stopped; Chromium may have done so before it.
    if (!error.message.includes('No session with given id')) throw error;
  });
  // A worker that had only just started may have been attached to meanwhile.
  await releaseWorkerSessions(lens.browser);
}

/** Sends one of the typed messages to a page's content script, as the popup does, and returns the answer. */
export async function askPage<K extends keyof PageRequests>(
  lens: LensBrowser,
  page: Page,
  name: K,
  request: PageRequests[K]['request'],
): Promise<PageRequests[K]['response']> {
  const desk = await extensionDesk(lens);
  await page.bringToFront();
  const envelope = { policyLens: 'page', name, request: request as object };
  const answer = await desk.evaluate(async (message) => {
    interface Api {
      tabs: {
        query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number }[]>;
        sendMessage(id: number, message: unknown, options: { frameId: number }): Promise<unknown>;
      };
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = scope.browser ?? scope.chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (!tab) throw new Error('no active tab');
    // The content script answers as soon as it has its data, which may be after the page's load event.
    for (let left = 100; ; left--) {
      try {
        return await tabs.sendMessage(tab.id, message, { frameId: 0 });
      } catch (error) {
        if (left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
  }, envelope);
  const {
    ok,
    value,
    message: reason,
  } = (answer ?? {}) as { ok?: boolean; value?: unknown; message?: string };
  if (!ok) throw new Error(`${name}: ${reason ?? 'nobody answered'}`);
  return value as PageRequests[K]['response'];
}

/** Opens the real toolbar popup over a page (Chromium only) and returns its document. */
export async function openToolbarPopup(lens: LensBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  const worker = await extensionWorker(lens);
  const url = `${lens.extensionOrigin}/popup.html`;
  const opened = lens.browser.waitForTarget((target) => target.url().startsWith(url));
  await worker.evaluate('chrome.action.openPopup()');
  return (await opened).asPage();
}
