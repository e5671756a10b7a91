import { describe, expect, it } from 'vitest';
import { askPage } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/* No wrong links: a relative name belongs to the region of the page that it stands on. */

describe.each(['chromium', 'firefox'] as const)('regions in %s', (kind) => {
  const session = lensSession(kind);

  it('links no agency of another city or province on a page of a city that the data lacks', async () => {
    const page = await session.openFixture('zhengzhou');
    // The page may have nothing to underline at all, so wait for the content script's own word.
    const region = async () => (await askPage(session.lens, page, 'page/status', {})).context.regionCode;
    await expect.poll(region).toBe('410100');
    await new Promise((resolve) => setTimeout(resolve, 800));
    const relative = (await readMentions(page)).filter(({ text }) => /^[市省]/.test(text));
    expect(relative.map(({ text }) => text)).toEqual([]);
    await page.close();
  });

  it('links the province’s own names, and not another city’s, on a page of a city of a known province', async () => {
    const page = await session.openFixture('hengyang');
    const mentions = await waitForMentions(page);
    expect(mentions.filter(({ text }) => text.startsWith('市')).map(({ text }) => text)).toEqual([]);
    expect(mentions.map(({ text }) => text)).toContain('湘易办');
    await page.close();
  });

  it('links instruments and platforms of several provinces on the nation’s portal', async () => {
    const page = await session.openFixture('portal');
    const mentions = await waitForMentions(page);
    const texts = mentions.map(({ text }) => text);
    // A name may be longer than its brand: “粤省事”平台.
    for (const brand of ['湘易办', '粤省事', '浙里办'])
      expect(texts).toContainEqual(expect.stringContaining(brand));
    expect(mentions.some(({ kind: of }) => of === 'instrument')).toBe(true);
    await page.close();
  });
});
