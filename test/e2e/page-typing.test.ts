import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCard, waitForCard, waitForNoCard } from './support/card-view';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/* What a reader types goes to the page, whole: no key of ours is one that types, and none is swallowed in a field. */

/** The letters and signs of all our commands, and digits and spaces between them. */
const TYPED = 'sS kK rR hH lL .,>< 省数据局 1一网通办';
const FIELDS = ['input', 'textarea', '[contenteditable]', '#shadow'] as const;

const HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>办事</title>
<p style="margin-left:120px">由省数据局牵头推进“湘易办”。</p>
<input aria-label="a"><textarea aria-label="b"></textarea><div contenteditable aria-label="c"></div>
<div id="shadow"></div>
<script>
  const root = document.querySelector('#shadow').attachShadow({ mode: 'open' });
  root.innerHTML = '<input aria-label="d">';
  window.seen = [];
  for (const type of ['keydown', 'keyup'])
    addEventListener(type, (event) => seen.push([type, event.key, event.defaultPrevented].join(' ')));
</script>`;

describe.each(['chromium', 'firefox'] as const)('typing in %s', (kind) => {
  const session = lensSession(kind);
  let page: Page;

  beforeEach(async () => {
    page = await session.openHtml('/typing.html', HTML);
    await waitForMentions(page);
  });
  afterEach(() => page.close());

  const focus = (field: string) =>
    page.evaluate((selector) => {
      const element = document.querySelector<HTMLElement>(selector);
      const inner = element?.shadowRoot?.querySelector<HTMLElement>('input');
      (inner ?? element)?.focus();
    }, field);
  const textOf = (field: string) =>
    page.evaluate((selector) => {
      const element = document.querySelector(selector);
      const inner = element?.shadowRoot?.querySelector('input') ?? element;
      const text = inner !== null && 'value' in inner ? String(inner.value) : (inner?.textContent ?? '');
      return text.replaceAll('\u00a0', ' ');
    }, field);
  const takeSeen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
  const looks = () =>
    page.$eval('p', (paragraph) => ({
      text: paragraph.textContent,
      scrolled: scrollY,
      focus: document.hasFocus(),
    }));

  it.each(FIELDS)('in %s arrives whole and does nothing else', async (field) => {
    const before = { ...(await looks()), mentions: await readMentions(page) };
    await focus(field);
    await page.keyboard.type(TYPED);
    expect(await textOf(field)).toBe(TYPED);
    // Every key that has a place on the keyboard is seen by the page, down and up, and kept from nothing.
    const seen = await takeSeen();
    for (const key of [...'sSkKrRhHlL.,><']) {
      expect(seen).toContain(`keydown ${key} false`);
      expect(seen).toContain(`keyup ${key} false`);
    }
    expect(await readCard(session.lens, page)).toBeNull();
    expect({ ...(await looks()), mentions: await readMentions(page) }).toEqual(before);
  });

  it('with a modifier that types signs, as AltGr or Shift, does nothing of ours', async () => {
    const before = { ...(await looks()), mentions: await readMentions(page) };
    await focus('input');
    // What a keyboard with AltGr sends: the sign that is typed, with Alt and Control held.
    for (const modifiers of [['Control', 'Alt'], ['Shift']] as const) {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      for (const key of ['s', 'k', '.', ',']) await page.keyboard.press(key as 's');
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
    }
    expect((await takeSeen()).filter((line) => line.endsWith('true'))).toEqual([]);
    expect(await readCard(session.lens, page)).toBeNull();
    expect({ ...(await looks()), mentions: await readMentions(page) }).toEqual(before);
  });

  it.each(FIELDS)('Escape in %s closes the card and reaches the page', async (field) => {
    await hoverMention(page, 'agency', '省数据局');
    await waitForCard(session.lens, page);
    await focus(field);
    await page.keyboard.type('sk');
    expect(await readCard(session.lens, page)).not.toBeNull();
    await takeSeen();
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    expect(await takeSeen()).toContain('keydown Escape false');
  });

  it('Escape outside of fields closes the card alone, so that a dialog of the page stays', async () => {
    await hoverMention(page, 'agency', '省数据局');
    await waitForCard(session.lens, page);
    await page.keyboard.press('Escape');
    await waitForNoCard(session.lens, page);
    expect(await takeSeen()).not.toContain('keydown Escape false');
    await page.keyboard.press('Escape');
    expect(await takeSeen()).toContain('keydown Escape false');
  });
});
