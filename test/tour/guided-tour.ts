import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ENTITY_KINDS } from 'policy-data/records';
import type { Page } from 'puppeteer-core';
import { clickInCard, readCard, waitForCard, waitForNoCard } from '../e2e/support/card-view';
import { complaintLines } from '../e2e/support/complaints';
import { askPage, openToolbarPopup } from '../e2e/support/extension-desk';
import { hoverMention } from '../e2e/support/hover-mention';
import { launchLens } from '../e2e/support/launch-lens';
import type { LensBrowser } from '../e2e/support/lens-browser';
import { type PageMention, readMentions, waitForMentions } from '../e2e/support/mentions';
import { fixturePage, PLAN_PAGES } from '../site/fixture-pages';
import { serveSite } from '../site/serve-site';

interface TourOptions {
  /** Where screenshots go; emptied first. */
  folder: string;
  say(line?: string): void;
}

const KIND_NAMES = {
  agency: 'agencies',
  platform: 'platforms',
  programme: 'programmes',
  instrument: 'instruments',
};
/** What the tour looks at: the platform of Hunan that most clauses of its plans speak of. */
const SUBJECT = '湘易办';

/** Text cut to a terminal's width, so that a card is read in a few lines. */
function folded(text: string, width = 46, lines = 6): string[] {
  const signs = Array.from(text);
  const rows: string[] = [];
  for (let at = 0; at < signs.length && rows.length < lines; at += width) {
    rows.push(signs.slice(at, at + width).join(''));
  }
  return signs.length > width * lines ? [...rows, '…'] : rows;
}

function counts(mentions: readonly PageMention[]): string {
  return ENTITY_KINDS.map(
    (kind) => `${mentions.filter((mention) => mention.kind === kind).length} ${KIND_NAMES[kind]}`,
  ).join(', ');
}

function fingerprint(page: Page): Promise<string> {
  return page
    .evaluate(() => document.body.innerHTML)
    .then((html) => createHash('sha256').update(html).digest('hex').slice(0, 16));
}

/** The first sentence of the page that holds the subject, in whatever script it is shown now. */
function sampleSentence(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sentences = document.body.innerText.split(/[。\n]/);
    return (sentences.find((sentence) => /湘易[办辦]/.test(sentence)) ?? '').trim().slice(0, 60);
  });
}

/**
 * Walks through the product in headless Chromium as a reader would, says what it did and found, and leaves
 * screenshots.
 *
 * @returns Whether all that it looked for was there.
 */
export async function guidedTour({ folder, say }: TourOptions): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const wrong: string[] = [];
  let shots = 0;
  const shoot = async (page: Page, name: string): Promise<void> => {
    shots += 1;
    const file = join(folder, `${String(shots).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    say(`   screenshot: ${relative(process.cwd(), file)}`);
  };
  const check = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
    say(`   ${holds ? '✓' : '✗'} ${what}`);
  };

  const site = await serveSite();
  const lens = await launchLens('chromium', { site });
  try {
    say(`\nA tour of Policy Lens in ${lens.version}, headless (no display here).`);

    say('\n1. Five plans, each on its own government’s site, as received: noise, damage and all');
    for (const plan of PLAN_PAGES) {
      const page = await lens.open(lens.url(plan.host, plan.path));
      const mentions = await waitForMentions(page);
      say(`   ${plan.host.padEnd(20)} ${plan.article.title}`);
      check(mentions.length > 0, `${counts(mentions)} underlined`);
      await page.close();
    }

    const hunan = fixturePage('hunan-2025');
    const page = await lens.open(lens.url(hunan.host, hunan.path));
    const mentions = await waitForMentions(page);
    await hoverTour(lens, page, mentions, { say, check, shoot });
    await scriptTour(lens, page, { say, check, shoot });

    say('\n4. The toolbar popup over that page');
    const popup = await openToolbarPopup(lens, page);
    await popup.waitForFunction(() => document.body.innerText.trim().length > 20);
    await shoot(popup, 'popup');
    await popup.close();

    say('\n5. A city that the data knows nothing of (www.zhengzhou.gov.cn)');
    const other = fixturePage('zhengzhou');
    const elsewhere = await lens.open(lens.url(other.host, other.path));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const linked = (await readMentions(elsewhere)).filter(({ text }) => /^[市省]/.test(text));
    check(linked.length === 0, '市发展改革委 and 省数据局 are not linked to another region’s agency');

    say('\n6. Quietness');
    const complaints = complaintLines(lens.complaints);
    check(complaints.length === 0, 'no console error, and no request but to the pages’ own hosts');
    for (const line of complaints) say(`     ${line}`);
  } finally {
    await lens.close();
    await site.close();
  }
  say(
    wrong.length === 0
      ? `\nAll as it should be. ${shots} screenshots in tour/.`
      : `\nNot right: ${wrong.join('; ')}`,
  );
  return wrong.length === 0;
}

interface Notes {
  say(line?: string): void;
  check(holds: boolean, what: string): void;
  shoot(page: Page, name: string): Promise<void>;
}

async function hoverTour(
  lens: LensBrowser,
  page: Page,
  mentions: readonly PageMention[],
  { say, check, shoot }: Notes,
): Promise<void> {
  say(`\n2. The pointer rests on ${SUBJECT} (www.hunan.gov.cn, plan for 2025)`);
  await shoot(page, 'underlined');
  const mention = mentions.find(({ kind, text }) => kind === 'platform' && /湘易[办辦]/.test(text));
  if (!mention) {
    check(false, `${SUBJECT} is underlined`);
    return;
  }
  await hoverMention(page, 'platform', mention.text);
  const card = await waitForCard(lens, page);
  for (const row of folded(card.text)) say(`     │ ${row}`);
  check(
    /湘易[办辦]/.test(card.name),
    'a card opens with its name and what governments have undertaken with it',
  );
  await shoot(page, 'card');
  await clickInCard(lens, page, '[aria-pressed]');
  await page.mouse.move(5, 5, { steps: 10 });
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  check((await readCard(lens, page)) !== null, 'pinned, it stays when the pointer goes away');
  await shoot(page, 'card-pinned');
  await page.keyboard.press('Escape');
  await waitForNoCard(lens, page);
  check(true, 'Esc closes it');
}

async function scriptTour(lens: LensBrowser, page: Page, { say, check, shoot }: Notes): Promise<void> {
  say('\n3. The same page in other scripts, in place');
  const before = await fingerprint(page);
  say(`   original  ${await sampleSentence(page)}`);
  for (const variant of ['s', 'tw', 'hk'] as const) {
    await askPage(lens, page, 'page/set', { variant });
    await new Promise((resolve) => setTimeout(resolve, 800));
    say(`   ${variant.padEnd(8)}  ${await sampleSentence(page)}`);
    if (variant === 's') await shoot(page, 'simplified');
  }
  await askPage(lens, page, 'page/set', { variant: 'original' });
  await new Promise((resolve) => setTimeout(resolve, 800));
  check(
    (await fingerprint(page)) === before,
    `restored: document.body.innerHTML is byte-identical (${before})`,
  );
}
