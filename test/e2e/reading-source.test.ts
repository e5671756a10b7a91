import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalText } from './support/canonical-text';
import { CARD_HOST, clickInCard, waitForCard } from './support/card-view';
import { hoverMention } from './support/hover-mention';
import { lensSession } from './support/lens-session';
import { shadowView } from './support/shadow-view';
import { shippedRecords } from './support/shipped-records';
import { tabOf } from './support/tab-of';

/* From a commitment to its source in one click: in the page where that is the document, else in its text as received. */

const HOST = 'www.hunan.gov.cn';

/** Waits until the clause that a panel or the library has marked stands in the window; gives it as it is to be read. */
async function markedClause(surface: Page): Promise<string> {
  await surface.waitForFunction(() => {
    const box = document.querySelector('.pl-source-text mark')?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  });
  return surface.evaluate(() =>
    [...document.querySelectorAll('.pl-source-text mark')]
      .flatMap((mark) => [...mark.childNodes])
      .map((node) => (node.nodeName === 'DEL' ? '' : node.textContent))
      .join(''),
  );
}

describe.each(['chromium', 'firefox'] as const)('the source in %s', (kind) => {
  const session = lensSession(kind);
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) if (!page.isClosed()) await page.close();
  });

  async function openCard(): Promise<Page> {
    const page = await session.openMarked('hunan-2025');
    opened.push(page);
    await hoverMention(page, 'platform', '湘易辦');
    await waitForCard(session.lens, page, { matches: ({ name }) => name.startsWith('湘易') });
    return page;
  }
  const titleIn = async (page: Page, selector: string) =>
    (await shadowView(session.lens).call(
      page,
      CARD_HOST,
      (root, wanted) => root.querySelector(wanted)?.textContent ?? '',
      selector,
    )) ?? '';

  it('is the page itself where the reader is on the document', async () => {
    const page = await openCard();
    const clause = '.pl-group:first-of-type .pl-commitment:last-child button.pl-clause-title';
    const title = canonicalText(await titleIn(page, clause)).slice(0, 10);
    await clickInCard(session.lens, page, clause);
    await expect
      .poll(async () =>
        canonicalText(
          await page.evaluate(() => {
            const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
            return middle?.closest('p, li, td, div')?.textContent ?? '';
          }),
        ),
      )
      .toContain(title);
    expect(session.lens.browser.targets().some((one) => one.url().includes('/sidepanel.html'))).toBe(false);
  });

  it('is the text as received, with the clause marked, where the document is another', async () => {
    const page = await openCard();
    const clause = '.pl-group:nth-of-type(2) button.pl-clause-title';
    const title = canonicalText(await titleIn(page, clause)).slice(0, 8);
    let panel: Page;
    if (kind === 'chromium') {
      const target = session.lens.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
      await clickInCard(session.lens, page, clause);
      panel = await (await target).asPage();
    } else {
      const desk = await session.lens.openSurface('library.html');
      opened.push(desk);
      const id = await tabOf(desk, HOST);
      await page.bringToFront();
      await clickInCard(session.lens, page, clause);
      // Firefox opens a tab that its remote control can't see; the same address shows the same.
      await new Promise((resolve) => setTimeout(resolve, 500));
      panel = await session.lens.openSurface(`sidepanel.html?tab=${id}`);
    }
    opened.push(panel);
    expect(canonicalText(await markedClause(panel))).toContain(title);
  });

  it('is shown in the library for clauses at any place of any document', async () => {
    const { documents, commitments } = shippedRecords();
    for (const { id, commitmentIds } of documents) {
      for (const commitmentId of [commitmentIds[0], commitmentIds.at(-1)]) {
        const page = await session.lens.openSurface(`library.html?document=${id}&commitment=${commitmentId}`);
        opened.push(page);
        const text = await markedClause(page);
        const wanted = commitments.find((one) => one.id === commitmentId)?.text ?? '';
        expect(canonicalText(text), commitmentId).toContain(canonicalText(wanted).slice(0, 6));
        await page.close();
      }
    }
  });
});
