import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { SCRIPT_PATTERNS } from '../site/script-patterns';
import { askPage } from './support/extension-desk';
import { HOME_HOST, lensSession } from './support/lens-session';
import { waitForMentions } from './support/mentions';

/* What the scripts of pages do while they are converted: all new text is converted, and restored it is what it would be. */

/** Where the extension isn't: the same page there says what is right. */
const CONTROL_HOST = 'www.example.org';
const PATH = '/patterns.html';
const PARTS = SCRIPT_PATTERNS.map(
  ({ name, html, act }) =>
    `<section title="${name}">${html}</section><script>acts.push(new Function('part', ${JSON.stringify(act).replaceAll('</', '<\\/')}).bind(null, document.currentScript.previousElementSibling))</script>`,
);
/** Nobody's to touch. */
const KEPT = `<code>数据</code><pre><kbd>数据</kbd></pre><b translate="no">数据<i title="数据">数据</i></b><b lang="ja">数据</b><textarea>数据</textarea><p contenteditable="true">数据</p>`;
const BODY = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title><script>const acts = []</script></head><body>${PARTS.join('')}<div id="kept">${KEPT}</div></body></html>`;

const act = (page: Page): Promise<unknown> => page.evaluate('for (const act of acts) act()');

/** What each part holds, by its name, that of open shadow roots and of frames included. */
function parts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const markup = (element: Element): string => {
      const hosts = [...element.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
      const frames = [...element.querySelectorAll('iframe')].map(
        (frame) => frame.contentDocument?.body.innerHTML,
      );
      return [element.innerHTML, ...hosts, ...frames].join('');
    };
    const sections = [...document.querySelectorAll('section')];
    return Object.fromEntries(sections.map((section) => [section.title, markup(section)]));
  });
}

/** Names of the parts that show text which isn't converted. */
function unconverted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const left = (root: Node): boolean => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
        if (node instanceof Text && /[数据办]/.test(node.data)) {
          if (!node.parentElement?.isContentEditable && node.parentElement?.closest('option') === null)
            return true;
        } else if (node instanceof HTMLElement) {
          const shown = ['title', 'alt', 'placeholder', 'aria-label'].map((name) => node.getAttribute(name));
          if (node instanceof HTMLOptionElement) shown.push(node.label);
          if (/[数据办]/.test(shown.join()) || (node.shadowRoot && left(node.shadowRoot))) return true;
        }
      }
      return false;
    };
    return [...document.querySelectorAll('section')].filter(left).map(({ title }) => title);
  });
}

describe.each(['chromium', 'firefox'] as const)('scripts of pages in %s', (kind) => {
  const session = lensSession(kind, {
    prepare(site) {
      for (const host of [HOME_HOST, CONTROL_HOST]) site.add({ host, path: PATH, body: BODY });
    },
  });

  it('have all that they write converted, and find it as it would be without us', async () => {
    const { lens } = session;
    const control = await lens.open(lens.url(CONTROL_HOST, PATH));
    await act(control);
    const page = await lens.open(lens.url(HOME_HOST, PATH));
    await waitForMentions(page);
    await askPage(lens, page, 'page/set', { variant: 'tw' });
    await expect.poll(() => unconverted(page)).toEqual([]);
    expect(await page.$eval('#kept', ({ innerHTML }) => innerHTML)).toBe(KEPT);
    await act(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect.poll(() => unconverted(page)).toEqual([]);
    await askPage(lens, page, 'page/set', { variant: 'original' });
    const wanted = await parts(control);
    await expect.poll(() => parts(page)).toEqual(wanted);
    await page.close();
    await control.close();
  });
});
