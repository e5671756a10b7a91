import { describe, expect, it } from 'vitest';
import { askPage } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/* That a highlight is in the registry doesn't say that a reader sees it: compare what is painted. */

describe.each(['chromium', 'firefox'] as const)('paint in %s', (kind) => {
  const session = lensSession(kind);

  it.each(['agency', 'platform', 'programme', 'instrument'] as const)(
    'underlines a mention: %s',
    async (of) => {
      const page = await session.openMarked('lishui');
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
      await askPage(session.lens, page, 'page/set', { highlighting: false });
      await expect.poll(async () => (await readMentions(page)).length).toBe(0);
      const plain = await shoot();
      expect(await shoot(), 'the page itself stands still').toBe(plain);
      await askPage(session.lens, page, 'page/set', { highlighting: true });
      await waitForMentions(page);
      expect(await shoot()).not.toBe(plain);
      await page.close();
    },
  );
});
