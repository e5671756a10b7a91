import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, openGallery, type Shot } from '../gallery/open-gallery';

/*
 * Every surface in every state, drawn in real Chromium: what axe-core finds in both themes, and whether the
 * page fits at 200 % zoom, which is half its width.
 */

/** Of the drawn state; in the dark theme of colours only, for nothing else differs. */
async function axeViolations(page: Page, { surface, theme }: Shot): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (inShadow, wanted) => {
      const scope = window as unknown as { axe: typeof axe };
      // A card is no page: its landmarks and first heading are those of the page that it lies over.
      const off = inShadow ? ['region', 'page-has-heading-one', 'landmark-one-main'] : [];
      const { violations } = await scope.axe.run(document, {
        ...(wanted && { runOnly: { type: 'rule', values: wanted } }),
        // Describing what passes takes most of the time.
        resultTypes: ['violations'],
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id} ${node.html} ${node.failureSummary}`),
      );
    },
    surface === 'card',
    theme === 'dark' ? ['color-contrast'] : null,
  );
}

describe('the surfaces', () => {
  let gallery: Gallery;

  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery?.close());

  it('have no violation that axe-core knows in both themes, and never scroll sideways at 200 % zoom', async () => {
    const found: string[] = [];
    for (const shot of gallery.shots) {
      if (shot.language === 'zh-CN' || shot.width !== 400) continue;
      const name = `${shot.surface}/${shot.state} ${shot.language} ${shot.theme}`;
      if (shot.language === 'zh-TW') {
        const violations = await axeViolations(await gallery.show(shot), shot);
        found.push(...violations.map((line) => `${name}: ${line}`));
      }
      // A theme changes nothing but colours; a popup is as wide as it likes.
      if (shot.theme === 'dark' || shot.surface === 'popup') continue;
      // 320 CSS pixels are what a window of 640 has at 200 % (WCAG 1.4.10).
      const page = await gallery.show({ ...shot, width: 320 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
    }
    expect(found).toEqual([]);
  }, 300_000);

  it('have targets of 44 px for a finger', async () => {
    const small: string[] = [];
    for (const shot of gallery.shots) {
      if (shot.language !== 'en' || shot.theme !== 'light' || shot.width !== 400) continue;
      const page = await gallery.show(shot, { touch: true });
      const found = await page.evaluate(() => {
        const roots: (Document | ShadowRoot)[] = [document];
        for (const element of document.querySelectorAll('*'))
          if (element.shadowRoot) roots.push(element.shadowRoot);
        const lines: string[] = [];
        for (const root of roots) {
          for (const control of root.querySelectorAll<HTMLElement>(
            'a, button, select, input:not([type=file]), [role=tab]',
          )) {
            const target = control.closest('label') ?? control;
            const { width, height } = target.getBoundingClientRect();
            // Names within running text are exempt, as links in a sentence are (WCAG 2.5.8).
            const inText = control.matches('.pl-marked');
            if (width > 0 && height > 0 && height < 44 && !inText)
              lines.push(`${target.textContent} ${height} px`);
          }
        }
        return lines;
      });
      small.push(...found.map((line) => `${shot.surface}/${shot.state}: ${line}`));
    }
    expect([...new Set(small)]).toEqual([]);
  }, 300_000);
});
