import { DEFAULT_SETTINGS } from '@policy-lens/store/settings/settings';
import { ENTITY_KINDS } from 'policy-data/records';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { waitForCard } from './support/card-view';
import { emulateForcedColors, emulatePrint, picture } from './support/emulate';
import { askPage } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { waitForMentions } from './support/mentions';
import { NO_TRACES, pageAnswers, readTraces } from './support/traces';
import { writeSettings } from './support/write-settings';

/* What marks look like, by setting and medium, and that nothing else sees them. */

const STRANGER = 'www.example.org';
const NAME = '湘易办';
const SENTENCE = `由省数据局推进“${NAME}”迭代升级。`;
const SECTIONS = `<h2>总则</h2><p id="a">${SENTENCE}</p><p>${SENTENCE}</p><p><b>一、</b>其他</p><p>${SENTENCE}</p>`;

const html = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title><style>body{font:20px/2 serif}p{margin:0}</style></head><body>${body}</body></html>`;

/** Number of ranges by the name of their highlight; those of ours without any are left out. */
const painted = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const found: Record<string, number> = {};
    CSS.highlights.forEach((highlight, name) => {
      if (highlight.size > 0) found[name] = highlight.size;
    });
    return found;
  });

const waitForPaint = (page: Page, wanted: Record<string, number>): Promise<void> =>
  expect.poll(() => painted(page)).toEqual(wanted);

describe.each(['chromium', 'firefox'] as const)('marks in %s', (kind) => {
  const session = lensSession(kind, {
    prepare: (site) => site.add({ host: STRANGER, path: '/', body: html(SECTIONS) }),
  });
  afterEach(async () => {
    await writeSettings(session.lens, {});
  });

  const openBody = (path: string, body: string) => session.openHtml(path, html(body));

  it('follow the settings on pages that are open', async () => {
    const page = await openBody('/settings.html', SECTIONS);
    await waitForPaint(page, { 'policy-lens-agency': 3, 'policy-lens-platform': 3 });
    await writeSettings(session.lens, { underline: 'thick' });
    await waitForPaint(page, { 'policy-lens-agency-thick': 3, 'policy-lens-platform-thick': 3 });
    await writeSettings(session.lens, { underline: 'thick', firstMentionOnly: true });
    // One in each section: below the heading, and from the paragraph that begins with 一、 on.
    await waitForPaint(page, { 'policy-lens-agency-thick': 2, 'policy-lens-platform-thick': 2 });
    await page.bringToFront();
    await page.evaluate(
      (sentence) => document.body.insertAdjacentHTML('beforeend', `<p>${sentence}</p>`),
      SENTENCE,
    );
    await waitForPaint(page, { 'policy-lens-agency-thick': 2, 'policy-lens-platform-thick': 2 });
    const kinds = { ...DEFAULT_SETTINGS.kinds, platform: false };
    await writeSettings(session.lens, { underline: 'tint', kinds });
    await waitForPaint(page, { 'policy-lens-agency-tint': 4 });
    await page.close();
  });

  it('leave the card to the pointer where nothing is underlined', async () => {
    const page = await openBody('/none.html', `<p style="margin:100px">${NAME}</p>`);
    await waitForMentions(page);
    await writeSettings(session.lens, { underline: 'none' });
    await waitForPaint(page, {});
    await page.bringToFront();
    await page.mouse.move(20, 20);
    await page.mouse.move(120, 120, { steps: 6 });
    expect((await waitForCard(session.lens, page)).name).toBe(NAME);
    await page.close();
  });

  it('are not printed', async () => {
    const page = await openBody('/print.html', `<p id="p">${SENTENCE}</p>`);
    await waitForMentions(page);
    const screen = await picture(page, '#p');
    await emulatePrint(session.lens, page, true);
    const paper = await picture(page, '#p');
    await askPage(session.lens, page, 'page/set', { highlighting: false });
    expect(paper).toBe(await picture(page, '#p'));
    await emulatePrint(session.lens, page, false);
    expect(screen).not.toBe(await picture(page, '#p'));
    await page.close();
  });

  it.each([false, true])('differ by their lines, forced colours: %s', async (forced) => {
    const words = ENTITY_KINDS.map((name) => `<p id="${name}">甲乙丙丁</p>`).join('');
    const page = await openBody(
      `/lines-${forced}.html`,
      `${words}<p id="plain">甲乙丙丁</p><p>${SENTENCE}</p><style>body{filter:grayscale(1)}</style>`,
    );
    await waitForMentions(page);
    await emulateForcedColors(session.lens, page, forced);
    for (const style of ['thin', 'thick', 'tint'] as const) {
      await writeSettings(session.lens, { underline: style });
      await page.bringToFront();
      const end = style === 'thin' ? '' : `-${style}`;
      await page.waitForFunction(
        (name) => (CSS.highlights.get(name)?.size ?? 0) > 0,
        {},
        `policy-lens-agency${end}`,
      );
      await page.evaluate(
        (kinds, suffix) => {
          for (const id of kinds) {
            const text = document.getElementById(id)?.firstChild as Text;
            const range = new StaticRange({
              startContainer: text,
              startOffset: 0,
              endContainer: text,
              endOffset: 4,
            });
            CSS.highlights.get(`policy-lens-${id}${suffix}`)?.add(range);
          }
        },
        ENTITY_KINDS as readonly string[],
        end,
      );
      const pictures = new Set([await picture(page, '#plain')]);
      for (const id of ENTITY_KINDS) pictures.add(await picture(page, `#${id}`));
      expect(pictures.size).toBe(ENTITY_KINDS.length + 1);
    }
    await emulateForcedColors(session.lens, page, false);
    await page.close();
  });

  it('are not copied', async () => {
    const page = await openBody(
      '/copy.html',
      `<p id="p">由<b>省数</b>据局推进“${NAME}”迭代升级。</p><textarea id="sink"></textarea>`,
    );
    await waitForMentions(page);
    const copy = async (): Promise<{ plain: string; html: string }> => {
      await page.bringToFront();
      await page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        getSelection()?.selectAllChildren(document.getElementById('p') as Element);
      });
      await page.keyboard.down('Control');
      await page.keyboard.press('c', { commands: ['copy'] });
      const pasted = page.evaluate(
        () =>
          new Promise<{ plain: string; html: string }>((resolve) => {
            const onPaste = (event: ClipboardEvent): void => {
              event.preventDefault();
              const data = event.clipboardData;
              resolve({ plain: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' });
            };
            document.addEventListener('paste', onPaste, { once: true });
          }),
      );
      await page.focus('#sink');
      await page.keyboard.press('v', { commands: ['paste'] });
      await page.keyboard.up('Control');
      return pasted;
    };
    const marked = await copy();
    await askPage(session.lens, page, 'page/set', { highlighting: false });
    expect(await copy()).toEqual(marked);
    expect(marked.plain.trim()).toBe(`由省数据局推进“${NAME}”迭代升级。`);
    await askPage(session.lens, page, 'page/set', { highlighting: true, variant: 'tw' });
    const converted = await copy();
    expect(converted.plain.trim()).toBe('由省數據局推進“湘易辦”迭代升級。');
    expect(converted.html).toContain('據局推進“湘易辦”迭代升級。');
    await askPage(session.lens, page, 'page/set', { variant: 'original' });
    expect(await copy()).toEqual(marked);
    await page.close();
  });

  it('are no concern of pages elsewhere: no script, no style, no request', async () => {
    const page = await session.lens.open(session.lens.url(STRANGER, '/'));
    await page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readTraces(page)).toEqual(NO_TRACES);
    expect(await pageAnswers(session.lens, page)).toBe(false);
    await page.close();
  });
});
