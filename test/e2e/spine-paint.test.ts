import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePage } from '../site/fixture-pages';
import { type Site, serveSite } from '../site/serve-site';
import { askPage } from './support/extension-desk';
import { launchLens } from './support/launch-lens';
import type { LensBrowser } from './support/lens-browser';
import { readMentions, waitForMentions } from './support/mentions';

/* That a highlight is in the registry doesn't say that a reader sees it: compare what is painted. */

describe.each(['chromium', 'firefox'] as const)('paint in %s', (kind) => {
  let site: Site;
  let lens: LensBrowser;

  beforeAll(async () => {
    site = await serveSite();
    lens = await launchLens(kind, { site });
  });
  afterAll(async () => {
    await lens?.close();
    await site?.close();
  });

  it.each(['agency', 'platform', 'programme', 'instrument'] as const)(
    'underlines a mention: %s',
    async (of) => {
      const { host, path } = fixturePage('lishui');
      const page = await lens.open(lens.url(host, path));
      await waitForMentions(page);
      const found = (await readMentions(page)).find(({ kind: its, rect }) => its === of && rect);
      const rect = found?.rect;
      if (!rect) throw new Error(`no ${of} on the page`);
      const clip = {
        x: rect.x,
        y: rect.y + (await page.evaluate(() => scrollY)),
        width: rect.width,
        height: rect.height + 6,
      };
      const shoot = () => page.screenshot({ clip, captureBeyondViewport: true, encoding: 'base64' });
      await askPage(lens, page, 'page/set', { highlighting: false });
      await expect.poll(async () => (await readMentions(page)).length).toBe(0);
      const plain = await shoot();
      expect(await shoot(), 'the page itself stands still').toBe(plain);
      await askPage(lens, page, 'page/set', { highlighting: true });
      await waitForMentions(page);
      expect(await shoot()).not.toBe(plain);
      await page.close();
    },
  );
});
