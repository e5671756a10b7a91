import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { fixturePage } from '../../site/fixture-pages';
import { type Site, type SiteScript, serveSite } from '../../site/serve-site';
import { takeComplaints } from './complaints';
import { launchLens } from './launch-lens';
import type { BrowserKind, LaunchOptions, LensBrowser } from './lens-browser';
import { waitForMentions } from './mentions';

/** Where pages made by a test are served: the site of a province whose plan the data holds. */
export const HOME_HOST = 'www.hunan.gov.cn';

/** One browser with the extension, and the site that it reads, for the tests of one `describe`. */
export interface LensSession {
  readonly site: Site;
  readonly lens: LensBrowser;
  /** Opens a fixture page in a new tab. */
  openFixture(name: string, script?: SiteScript): Promise<Page>;
  /** Opens a fixture page in a new tab and waits until its mentions are underlined. */
  openMarked(name: string, script?: SiteScript): Promise<Page>;
  /** Adds a page to {@link HOME_HOST} and opens it in a new tab, in front. */
  openHtml(path: string, html: string): Promise<Page>;
}

interface SessionOptions extends Omit<LaunchOptions, 'site'> {
  /** Adds to the site before the browser starts: Firefox must know all hosts by then. */
  prepare?(site: Site): void;
  /** True for a complaint that is no fault of the extension, as of a picture that the page lacks. */
  forgive?(complaint: string): boolean;
  /** Called with each browser that was started, before a test has it. */
  begin?(session: LensSession): Promise<void>;
}

/**
 * Called in a `describe`: starts the site and a browser before its tests, closes both after them, and fails
 * the test during which the extension or a page complained. A test that is repeated, and one before which the
 * browser has gone, has a new browser. The session may be used within tests and hooks, but what a `beforeAll`
 * takes from the browser belongs into `begin`.
 *
 * @param options Made for each browser that is started, where it takes a promise.
 */
export function lensSession(
  kind: BrowserKind,
  options: SessionOptions | (() => Promise<SessionOptions>) = {},
): LensSession {
  let site: Site | null = null;
  let lens: LensBrowser | null = null;

  let forgiven: (complaint: string) => boolean = () => false;

  async function start(): Promise<void> {
    const made = typeof options === 'function' ? await options() : options;
    const { prepare, begin, forgive, ...launch } = made;
    if (forgive) forgiven = forgive;
    prepare?.(session.site);
    lens = await launchLens(kind, { site: session.site, ...launch });
    await begin?.(session);
  }

  beforeAll(async () => {
    site = await serveSite();
    await start();
  });
  beforeEach(async ({ task }) => {
    const repeated = (task.result?.retryCount ?? 0) > 0;
    if (!repeated && lens?.browser.connected) return;
    if (!repeated) console.warn(`unsteady: ${kind} had gone before “${task.name}”`);
    await lens?.close();
    lens = null;
    await start();
  });
  afterEach(() => {
    if (lens) expect(takeComplaints(lens.complaints).filter((line) => !forgiven(line))).toEqual([]);
  });
  afterAll(async () => {
    await lens?.close();
    await site?.close();
  });

  const session: LensSession = {
    get site() {
      if (site === null) throw new Error('the site is served from the first test on');
      return site;
    },
    get lens() {
      if (lens === null) throw new Error('the browser runs from the first test on');
      return lens;
    },
    openFixture(name, script = 'received') {
      const { host, path } = fixturePage(name);
      return session.lens.open(session.lens.url(host, `${path}?script=${script}`));
    },
    async openMarked(name, script) {
      const page = await session.openFixture(name, script);
      await waitForMentions(page);
      return page;
    },
    async openHtml(path, html) {
      session.site.add({ host: HOME_HOST, path, body: html });
      const page = await session.lens.open(session.lens.url(HOME_HOST, path));
      await page.bringToFront();
      return page;
    },
  };
  return session;
}
