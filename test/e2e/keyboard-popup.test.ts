import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbarPopup } from './support/extension-desk';
import { openFirefoxPopup } from './support/firefox-popup';
import { type KeyboardPlace, keyboardOn, tabTo } from './support/keyboard-walk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';

/* The toolbar popup by keys alone: the three things that people do most. */

const ADDON = 'policy-lens@policy-lens.org';

describe.each(['chromium', 'firefox'] as const)('the popup by keyboard in %s', (kind) => {
  const session = lensSession(kind);
  let page: Page;
  let before: string;
  let popup: KeyboardPlace & { close(): Promise<unknown> };

  beforeEach(async () => {
    page = await session.openMarked('hunan-2025', 'hans');
    before = await page.evaluate(() => document.body.innerHTML);
    popup = await openPopup();
  });
  afterEach(async () => {
    await popup.close();
    await page.close();
  });

  async function openPopup(): Promise<typeof popup> {
    if (kind === 'firefox') return openFirefoxPopup(session.lens, ADDON);
    const opened = await openToolbarPopup(session.lens, page);
    await opened.waitForSelector('[aria-busy="false"]');
    return { ...keyboardOn(opened), close: () => opened.close().catch(() => undefined) };
  }
  const marked = async () => (await readMentions(page)).length;

  it('shows the page in each script, and as it came', async () => {
    await tabTo(popup, /As is \(radio\)/);
    for (const [name, sign] of [
      ['简体', '政务'],
      ['繁體', '政務'],
      ['臺灣', '政務'],
      ['香港', '政務'],
    ] as const) {
      await popup.press('ArrowRight');
      await expect.poll(() => popup.focused()).toBe(`${name} (radio)`);
      await page.waitForFunction((text) => document.body.innerText.includes(text), {}, sign);
    }
    await popup.press('ArrowRight');
    await expect.poll(() => popup.focused()).toBe('As is (radio)');
    await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
  });

  it('switches the underlining off and on', async () => {
    await tabTo(popup, /^Underline known names \(switch\)/);
    await popup.press('Space');
    await expect.poll(marked).toBe(0);
    await popup.press('Space');
    await expect.poll(marked).toBeGreaterThan(0);
  });

  it('switches the site off and on', async () => {
    await tabTo(popup, /^Use on www\.hunan\.gov\.cn \(switch\)/);
    await popup.press('Space');
    await expect.poll(marked).toBe(0);
    await expect.poll(() => page.evaluate(() => document.body.innerHTML)).toBe(before);
    await popup.close();
    popup = await openPopup();
    await tabTo(popup, /^Use on www\.hunan\.gov\.cn \(switch\)/);
    await popup.press('Space');
    await waitForMentions(page);
  });
});
