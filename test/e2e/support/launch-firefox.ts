import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browsers.mjs';
import { builtExtension, FIRST_RUN } from './built-extension';
import { closeBrowser } from './close-browser';
import { type Complaints, isForeign } from './complaints';
import { closeTabs, evaluateInChrome, openTab } from './firefox-chrome';
import type { LaunchOptions, LensBrowser } from './lens-browser';

function addonId(folder: string): string {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json has no gecko id`);
  return id;
}

/**
 * Starts Firefox with the built extension. Names are mapped to this machine by `network.dns.localDomains`,
 * which keeps the port: the site's URLs hold it. The extension's own pages get a UUID chosen here, since
 * Firefox tells nobody the one that it makes up.
 */
export async function launchFirefox(options: LaunchOptions): Promise<LensBrowser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('no Firefox found; set LENS_FIREFOX to its path');
  const { site, headless = true, viewport = { width: 1280, height: 800 } } = options;
  const extension = options.extension ?? builtExtension('firefox');
  const uuid = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    timeout: 60_000,
    enableExtensions: true,
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: true,
    defaultViewport: headless ? viewport : null,
    extraPrefsFirefox: {
      'network.dns.localDomains': site.hosts().join(','),
      'extensions.webextensions.uuids': JSON.stringify({ [addonId(extension)]: uuid }),
      'extensions.originControls.grantByDefault': true,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  try {
    const complaints: Complaints = { errors: [], foreignRequests: [] };
    const id = await browser.installExtension(extension);
    const version = await browser.version();
    const extensionOrigin = `moz-extension://${uuid}`;
    if (!options.keepFirstRun) await closeTabs(browser, `${extensionOrigin}/${FIRST_RUN}`);
    const watchedPage = async (url: string): Promise<Page> => {
      const page = await openTab(browser);
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.errors.push(message.text());
      });
      page.on('pageerror', (error) =>
        complaints.errors.push(error instanceof Error ? error.message : String(error)),
      );
      page.on('request', (request) => {
        const at = page.url() === 'about:blank' ? url : page.url();
        if (isForeign(request.url(), new URL(at).hostname)) complaints.foreignRequests.push(request.url());
      });
      return page;
    };
    const open = async (url: string): Promise<Page> => {
      const page = await watchedPage(url);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    };
    const openSurface = async (path: string): Promise<Page> => {
      const url = `${extensionOrigin}/${path}`;
      const page = await watchedPage(url);
      await evaluateInChrome(
        browser,
        `gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        })`,
      );
      // Puppeteer hears nothing of this navigation; the page itself says when it is there.
      const there = async (): Promise<boolean> =>
        page.evaluate((wanted) => document.URL === wanted && document.readyState === 'complete', url);
      for (const end = Date.now() + 30_000; !(await there().catch(() => false)); ) {
        if (Date.now() > end) throw new Error(`${url} did not open`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return page;
    };
    return {
      kind: 'firefox',
      browser,
      version,
      site,
      extensionOrigin,
      complaints,
      url: (host, path) => `https://${host}:${site.tlsPort}${path}`,
      open,
      openSurface,
      uninstall: () => browser.uninstallExtension(id),
      close: () => closeBrowser(browser),
    };
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}
