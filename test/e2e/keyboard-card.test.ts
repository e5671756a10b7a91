import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARD_HOST, readCard, waitForCard, waitForNoCard } from './support/card-view';
import { closeTabs } from './support/firefox-chrome';
import { enterOn, type KeyboardPlace, keyboardInCard, tabTo } from './support/keyboard-walk';
import { lensSession } from './support/lens-session';
import { waitForMentions } from './support/mentions';
import { pressShortcut } from './support/press-shortcut';
import { readClipboard } from './support/read-clipboard';
import { shadowView } from './support/shadow-view';

/* The card by keys alone: reached by the browser's own shortcuts, read, pinned, moved, cited, left. */

const HOST = 'www.hunan.gov.cn';
const PARAGRAPHS = ['深化“一网通办”改革。', '推进“湘易办”迭代升级。', '由省数据局牵头。'];
const BODY = `<!doctype html><meta charset="utf-8"><title>页</title>${PARAGRAPHS.map((text) => `<p>${text}`).join('')}`;

describe.each(['chromium', 'firefox'] as const)('the card by keyboard in %s', (kind) => {
  const session = lensSession(kind);
  let page: Page;
  let card: KeyboardPlace;

  beforeEach(async () => {
    const { lens } = session;
    session.site.add({ host: HOST, path: '/keys.html', body: BODY });
    page = await lens.open(lens.url(HOST, '/keys.html'));
    await waitForMentions(page);
    card = keyboardInCard(session.lens, page);
  });
  afterEach(() => page.close());

  const key = (shortcut: string) => pressShortcut(session.lens, page, shortcut);
  const inCard = <T>(body: (root: ShadowRoot) => T) =>
    shadowView(session.lens).call(page, CARD_HOST, body as (root: ShadowRoot, arg: string) => T);

  it('steps from mention to mention and back', async () => {
    await key('Alt+Period');
    const first = await waitForCard(session.lens, page);
    await key('Alt+Period');
    await waitForCard(session.lens, page, {
      matches: ({ box }) => box.y !== first.box.y || box.x !== first.box.x,
    });
    await key('Alt+Comma');
    const again = await waitForCard(session.lens, page, { matches: ({ name }) => name === first.name });
    expect(again.name).toBe(first.name);
  });

  it('has the focus, and gives it back', async () => {
    await key('Alt+Shift+K');
    await waitForCard(session.lens, page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe(CARD_HOST);
    await tabTo(card, /Close \(button\)/);
    await card.press('Enter');
    await waitForNoCard(session.lens, page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  it('is pinned and moved', async () => {
    await key('Alt+Period');
    await waitForCard(session.lens, page);
    await enterOn(card, /Pin the card/);
    expect(await card.focused()).toMatch(/Unpin/);
    const before = await waitForCard(session.lens, page);
    for (const arrow of ['ArrowLeft', 'ArrowLeft', 'ArrowDown'] as const) await card.press(arrow);
    const after = await waitForCard(session.lens, page);
    expect(after.box.x - before.box.x).toBe(-32);
    await card.press('Escape');
    await waitForNoCard(session.lens, page);
  });

  it('gives a citation in four styles', async () => {
    await key('Alt+Period');
    await waitForCard(session.lens, page);
    await enterOn(card, /^Cite /);
    const styles = [
      ['GB/T 7714', /^.+\. .+\[Z(\/OL)?\]\. .*\.$/s],
      ['APA', /^.+\. \(.+\)\. .+\./s],
      ['BibTeX', /^@misc\{[^\s,]+,\n {2}author = \{\{.+\n\}$/s],
      ['Plain text', /.+/s],
    ] as const;
    const copied = new Set<string>();
    await expect.poll(() => card.focused()).toMatch(/GB\/T 7714 \(radio\)|select/);
    await tabTo(card, /GB\/T 7714 \(radio\)/);
    for (const [index, [name, shape]] of styles.entries()) {
      if (index > 0) {
        // Back from the button to the chosen style, and on to the next one.
        await card.press('Shift+Tab');
        await card.press('ArrowRight');
      }
      expect(await card.focused()).toContain(name);
      await enterOn(card, /^Copy /);
      await expect.poll(() => inCard((root) => root.textContent)).toContain(`Copied as ${name}`);
      const shown = await inCard((root) => root.querySelector('.pl-cite-text')?.textContent ?? '');
      const text = await readClipboard(session.lens, page);
      expect(text.replaceAll('\r\n', '\n')).toBe(shown);
      expect(text).toMatch(shape);
      copied.add(text);
    }
    expect(copied.size).toBe(4);
  });

  it('compares regions', async () => {
    await key('Alt+Period');
    await waitForCard(session.lens, page);
    await enterOn(card, /^Compare/);
    await expect
      .poll(() => inCard((root) => root.querySelectorAll('.pl-comparison tbody tr').length))
      .toBeGreaterThan(1);
  });

  it('opens the panel with its entity', async () => {
    await key('Alt+Period');
    await waitForCard(session.lens, page);
    const name = (await readCard(session.lens, page))?.name ?? '';
    await tabTo(card, /^Side panel /);
    await card.press('Enter');
    if (kind === 'firefox') {
      // There a key in a page doesn't count for opening the sidebar; the panel comes as a tab.
      await closeTabs(session.lens.browser, `${session.lens.extensionOrigin}/sidepanel.html`);
      return;
    }
    const target = await session.lens.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
    const panel = await target.asPage();
    await expect.poll(() => panel.evaluate(() => document.body.innerText)).toContain(name);
    await panel.close();
  });
});
