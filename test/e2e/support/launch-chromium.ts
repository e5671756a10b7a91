import { type CDPSession, launch, type Page, type Target } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browsers.mjs';
import type { Site } from '../../site/serve-site';
import { builtExtension, FIRST_RUN } from './built-extension';
import { closeBrowser } from './close-browser';
import { type Complaints, isForeign } from './complaints';
import type { LaunchOptions, LensBrowser } from './lens-browser';
import { holdWorkerSession } from './worker-sessions';

/** Nothing of the browser itself goes to the network, and no name but the site's resolves. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/**
 * Attaches to a page or worker and notes its errors and requests, those of the content script's isolated
 * world included.
 *
 * @param pageHost Asked at each request, because a tab moves on.
 */
async function watch(session: CDPSession, complaints: Complaints, pageHost: () => string): Promise<void> {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'assert') return;
    complaints.errors.push(args.map((arg) => arg.description ?? String(arg.value)).join(' '));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    complaints.errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') complaints.errors.push(`${entry.text} ${entry.url ?? ''}`.trim());
  });
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (isForeign(request.url, pageHost())) complaints.foreignRequests.push(request.url);
  });
  await Promise.all([
    session.send('Runtime.enable'),
    session.send('Log.enable').catch(() => undefined),
    session.send('Network.enable'),
  ]);
}

/** Pages of gov.cn may be added later; other hosts must have one by now. */
function resolverRules({ hosts, tlsPort, plainPort }: Site): string {
  const named = ['*.gov.cn', ...hosts().filter((host) => !host.endsWith('.gov.cn'))];
  const mapped = named.flatMap((host) => [
    `MAP ${host}:443 127.0.0.1:${tlsPort}`,
    `MAP ${host}:80 127.0.0.1:${plainPort}`,
  ]);
  return [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
}

function hostOf(page: Page, wanted: string): string {
  const url = page.url();
  return new URL(url === 'about:blank' || url === '' ? wanted : url).hostname;
}

/** Starts Chromium with the built extension and the site under its real names (no port in the URLs). */
export async function launchChromium(options: LaunchOptions): Promise<LensBrowser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium found; set LENS_CHROMIUM to its path');
  const { site, display, viewport = { width: 1280, height: 800 } } = options;
  const headless = options.headless ?? display === undefined;
  const browser = await launch({
    executablePath,
    headless,
    ...(display === undefined ? {} : { env: { ...process.env, DISPLAY: display } }),
    timeout: 60_000,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless ? viewport : null,
    args: [...QUIET, `--host-resolver-rules=${resolverRules(site)}`],
  });
  try {
    const complaints: Complaints = { errors: [], foreignRequests: [] };
    const watchWorker = async (target: Target): Promise<void> => {
      if (target.type() !== 'service_worker') return;
      const session = await target.createCDPSession();
      holdWorkerSession(browser, session);
      await watch(session, complaints, () => '');
    };
    browser.on('targetcreated', (target) => void watchWorker(target).catch(() => undefined));
    const id = await browser.installExtension(options.extension ?? builtExtension('chromium'));
    const version = await browser.version();
    const extensionOrigin = `chrome-extension://${id}`;

    if (!options.keepFirstRun) {
      const url = `${extensionOrigin}/${FIRST_RUN}`;
      const greeting = await browser.waitForTarget((target) => target.url().startsWith(url), {
        timeout: 30_000,
      });
      await (await greeting.page())?.close();
    }

    const open = async (url: string): Promise<Page> => {
      const page = await browser.newPage();
      await page.bringToFront();
      await watch(await page.createCDPSession(), complaints, () => hostOf(page, url));
      await page.goto(url, { waitUntil: 'load' });
      return page;
    };
    return {
      kind: 'chromium',
      browser,
      version,
      site,
      extensionOrigin,
      complaints,
      url: (host, path) => `https://${host}${path}`,
      open,
      openSurface: (path) => open(`${extensionOrigin}/${path}`),
      uninstall: () => browser.uninstallExtension(id),
      close: () => closeBrowser(browser),
    };
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}
