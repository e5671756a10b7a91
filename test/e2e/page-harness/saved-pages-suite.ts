import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { BrowserKind } from '../support/lens-browser';
import { lensSession } from '../support/lens-session';
import { expectUntouched } from './expect-untouched';

const FOLDER = fileURLToPath(new URL('../../../../shared/corpus/pages/', import.meta.url));
const HOST = 'www.gov.cn';
/** The saved pages refer to files of their sites that aren't here; that is no fault of ours. */
const MISSING_FILE = /net::ERR|Failed to load resource|NS_ERROR|MIME type/;
/** A script of a page for telephones that sends others away, to an address where nothing is served. */
const SENDS_AWAY = /== ?-1 ?&& ?document\.location\.href ?!=/;
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };
const STOPPED_SCRIPT = /Content.Security.Policy/i;

/** Names of the saved pages; none where they are missing. */
export const savedPages: readonly string[] = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
  : [];

/**
 * Saved pages of government sites, each served under a government host, through the built extension: the
 * layout stays, every variant keeps the mentions, and the page comes back to the last byte.
 */
export function describeSavedPages(kind: BrowserKind, files: readonly string[]): void {
  describe.skipIf(files.length === 0)(`saved pages in ${kind}`, () => {
    const session = lensSession(kind, {
      prepare(site) {
        for (const file of files) {
          const body = readFileSync(FOLDER + file);
          const headers = SENDS_AWAY.test(body.toString('latin1')) ? NO_SCRIPTS : {};
          site.add({ host: HOST, path: `/${file}`, body, headers });
        }
      },
      forgive: (complaint) =>
        !/policy|extension/i.test(complaint) ||
        MISSING_FILE.test(complaint) ||
        STOPPED_SCRIPT.test(complaint),
    });
    let withMentions = 0;

    it.each(files)('%s keeps its layout and comes back exactly', async (file) => {
      const { lens } = session;
      const page = await lens.open(lens.url(HOST, `/${file}`));
      await page.bringToFront();
      if ((await expectUntouched(lens, page)) > 0) withMentions += 1;
      await page.close();
    });

    // The shipped lexicon knows the names of five plans; pages of other places mention fewer of them.
    it('have mentions, a third of them at least', () => {
      expect(withMentions / files.length).toBeGreaterThanOrEqual(1 / 3);
    });
  });
}
