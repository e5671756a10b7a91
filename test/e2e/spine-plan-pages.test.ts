import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import type { SiteScript } from '../site/serve-site';
import { canonicalText } from './support/canonical-text';
import { waitForCard, waitForNoCard } from './support/card-view';
import { askPage } from './support/extension-desk';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { type PageMention, waitForMentions } from './support/mentions';
import { documentFacts } from './support/shipped-records';

/* The main job, on the page of each plan of the data, through the built extension. */

const TARGETS = ['s', 't', 'tw', 'hk'] as const;
const SCRIPTS: readonly SiteScript[] = ['received', 'hans', 'hant'];

/** Agencies and platforms of the page's own document that stand in its text and aren't highlighted. */
async function missedNames(page: Page, fixture: (typeof PLAN_PAGES)[number], mentions: PageMention[]) {
  const text = canonicalText(await page.evaluate(() => document.body.innerText));
  const shown = [...new Set(mentions.map((mention) => canonicalText(mention.text)))];
  const missed: string[] = [];
  let expected = 0;
  for (const [entity, surfaces] of documentFacts(fixture).entities) {
    if (entity.kind !== 'agency' && entity.kind !== 'platform') continue;
    // A name that only a repair restores (advertising in its place) isn't in the page's text.
    const standing = [...surfaces].map(canonicalText).filter((surface) => text.includes(surface));
    if (standing.length === 0) continue;
    expected += 1;
    const found = standing.some((surface) => shown.some((mention) => mention.includes(surface)));
    if (!found) missed.push(`${entity.kind} ${entity.name} (${standing.join('、')})`);
  }
  return { expected, missed };
}

describe.each(['chromium', 'firefox'] as const)('plan pages in %s', (kind) => {
  const session = lensSession(kind);

  describe.each(PLAN_PAGES.map((page) => [page.name, page] as const))('%s', (_, fixture) => {
    it.each(SCRIPTS)('highlights every agency and platform of its own document, text %s', async (script) => {
      const page = await session.openFixture(fixture.name, script);
      const { expected, missed } = await missedNames(page, fixture, await waitForMentions(page));
      expect(missed.join('\n')).toBe('');
      expect(expected).toBeGreaterThan(3);
      await page.close();
    });

    it('opens a card with commitments of its own document on hover', async () => {
      const page = await session.openFixture(fixture.name);
      const mentions = await waitForMentions(page);
      const { document, commitments, entities } = documentFacts(fixture);
      // Not every plan names agencies; what it names most often is what a reader rests on first.
      const own = [...entities]
        .filter(([entity]) => entity.kind === 'agency' || entity.kind === 'platform')
        .map(([entity, surfaces]) => ({
          entity,
          mention: mentions.find((it) => it.kind === entity.kind && surfaces.has(canonicalText(it.text))),
          weight: commitments.filter(({ id }) => entity.commitmentIds.includes(id)).length,
        }))
        .sort((a, b) => b.weight - a.weight)
        .find(({ mention }) => mention);
      if (!own?.mention) throw new Error('no agency or platform of the document is highlighted');
      const { entity, mention } = own;
      await hoverMention(page, entity.kind, mention.text);
      const card = await waitForCard(session.lens, page);
      const text = canonicalText(card.text);
      expect(canonicalText(card.name)).toBe(canonicalText(entity.name));
      const headings = commitments
        .filter(({ id }) => entity.commitmentIds.includes(id))
        .map(({ heading, text: body }) => canonicalText(heading ?? body).slice(0, 10));
      expect(headings.some((heading) => text.includes(heading))).toBe(true);
      expect(document.commitmentIds.length).toBe(commitments.length);
      const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(card.box.x).toBeGreaterThanOrEqual(0);
      expect(card.box.y).toBeGreaterThanOrEqual(0);
      expect(card.box.x + card.box.width).toBeLessThanOrEqual(window.width);
      expect(card.box.y + card.box.height).toBeLessThanOrEqual(window.height);
      await page.keyboard.press('Escape');
      await waitForNoCard(session.lens, page);
      await page.close();
    });

    it('converts to each script and back without a trace', async () => {
      const page = await session.openFixture(fixture.name);
      const mentions = await waitForMentions(page);
      const before = await page.evaluate(() => ({
        body: document.body.innerHTML,
        title: document.title,
        lang: document.documentElement.outerHTML.slice(0, 200),
      }));
      const shown = new Set<string>();
      for (const variant of TARGETS) {
        await askPage(session.lens, page, 'page/set', { variant });
        await settled(page);
        shown.add(await page.evaluate(() => document.body.innerText));
        const marked = await waitForMentions(page, { stillness: 100 });
        expect(marked.length, `mentions in ${variant}`).toBe(mentions.length);
        const sign = await page.evaluate(() => document.body.innerText.match(/政[务務]/)?.[0]);
        expect(sign).toBe(variant === 's' ? '政务' : '政務');
      }
      // Text that is Traditional already stays as it is in all three Traditional forms.
      expect(shown.size).toBeGreaterThanOrEqual(2);
      await askPage(session.lens, page, 'page/set', { variant: 'original' });
      await settled(page);
      expect(
        await page.evaluate(() => ({
          body: document.body.innerHTML,
          title: document.title,
          lang: document.documentElement.outerHTML.slice(0, 200),
        })),
      ).toEqual(before);
      await page.close();
    });
  });
});

/** Resolves when the text has stood still for 300 ms. Asked within the page: the text of a plan is long to send. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let last = '';
    for (let still = 0; still < 3; ) {
      const now = document.body.textContent;
      still = now === last ? still + 1 : 0;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}
