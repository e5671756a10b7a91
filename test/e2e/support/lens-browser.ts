import type { Browser, Page } from 'puppeteer-core';
import type { Site } from '../../site/serve-site';
import type { Complaints } from './complaints';

export type BrowserKind = 'chromium' | 'firefox';

/** A real browser with the built extension in it and the fixture site behind its resolver. */
export interface LensBrowser {
  kind: BrowserKind;
  browser: Browser;
  /** The browser's version line, as `Chrome/156.0.8078.79`. */
  version: string;
  site: Site;
  /** Origin of the extension's own pages, without a slash at the end. */
  extensionOrigin: string;
  /** What the extension's worker and every page opened by `open` and `openSurface` complained about. */
  complaints: Complaints;
  /** URL of a page of the site; Firefox needs the port in it. */
  url(host: string, path: string): string;
  /** Opens a URL in a new tab and waits for its load event. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a new tab, as `popup.html`. */
  openSurface(path: string): Promise<Page>;
  /** Takes the extension away, as when a reader removes it. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

/** How a browser is started. */
export interface LaunchOptions {
  site: Site;
  /** Folder of the built extension; `.output/<kind>-mv3` of the repository unless told. */
  extension?: string;
  headless?: boolean;
  /** X display to have its windows on, as `:99` (Chromium only). Without one it is headless, unless told. */
  display?: string;
  /** Leaves the page open that greets a new reader; otherwise it is closed before anything else. */
  keepFirstRun?: boolean;
  /** CSS pixels; 1280 × 800 unless told. */
  viewport?: { width: number; height: number };
}
