import type { EntityKind } from 'policy-data/records';
import { expect, it } from 'vitest';
import { CARD_HOST, clickInCard, waitForCard, waitForNoCard } from './support/card-view';
import { openToolbarPopup } from './support/extension-desk';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { readMentions } from './support/mentions';
import { readClipboard } from './support/read-clipboard';
import { shadowView } from './support/shadow-view';

/* One sitting of somebody who never saw it, on a plan as it is published: everything from the page itself. */

const session = lensSession('chromium');

it('a newcomer finds a task and its lead, compares, cites, and reads in Traditional', async () => {
  const { lens } = session;
  const page = await session.openMarked('hunan-2025', 'hans');
  const before = await page.evaluate(() => document.body.innerHTML);
  const inCard = <T>(body: (root: ShadowRoot) => T) =>
    shadowView(lens).call(page, CARD_HOST, body as (root: ShadowRoot, arg: string) => T);
  // The page has readings of its source in its names: 省数(shù)据(jù)局.
  const openCard = async (kind: EntityKind, name: RegExp) => {
    const mention = (await readMentions(page)).find((one) => one.kind === kind && name.test(one.text));
    if (mention === undefined) throw new Error(`the page has no ${kind} ${name}`);
    await hoverMention(page, kind, mention.text);
    return await waitForCard(lens, page);
  };

  // What the ministry must do this year, and who leads it.
  const agency = await openCard('agency', /^省数/);
  expect(agency.text).toMatch(/In this document/);
  const tasks = await inCard((root) =>
    [...root.querySelectorAll('section .pl-commitment')].map((item) => (item as HTMLElement).innerText),
  );
  expect(tasks?.length).toBeGreaterThan(0);
  expect(tasks?.[0]).toMatch(/Leads?\s*省数据局/);
  await page.keyboard.press('Escape');
  await waitForNoCard(lens, page);

  // Two provinces on 一网通办.
  await openCard('programme', /^一网.*通办/);
  await clickInCard(lens, page, '.pl-footer-button');
  await expect
    .poll(() =>
      inCard((root) => [...root.querySelectorAll('.pl-comparison tbody th')].map((one) => one.textContent)),
    )
    .toEqual(expect.arrayContaining([expect.stringContaining('湖南省'), expect.stringContaining('广东省')]));

  // A citation.
  await clickInCard(lens, page, '.pl-footer-button[aria-expanded]');
  await clickInCard(lens, page, '.pl-cite button');
  const shown = await inCard((root) => root.querySelector('.pl-cite-text')?.textContent ?? '');
  expect(shown).toMatch(/\[Z(?:\/OL)?\]/);
  await expect.poll(() => readClipboard(lens, page)).toBe(shown);
  await page.keyboard.press('Escape');
  await waitForNoCard(lens, page);

  // The page in Traditional, and back.
  const popup = await openToolbarPopup(lens, page);
  await popup.locator('::-p-xpath(//label[input[@name="variant"]][contains(., "臺灣")])').click();
  await page.waitForFunction(() => document.body.innerText.includes('政務服務'));
  await popup.locator('::-p-xpath(//label[input[@name="variant"]][contains(., "As is")])').click();
  await page.waitForFunction((html) => document.body.innerHTML === html, {}, before);
  await popup.close().catch(() => undefined);
  await page.close();
});
