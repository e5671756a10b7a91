import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN_PAGES } from '../site/fixture-pages';
import { type Site, serveSite } from '../site/serve-site';
import { complaintLines } from './support/complaints';
import { launchLens } from './support/launch-lens';
import type { LensBrowser } from './support/lens-browser';
import { waitForMentions } from './support/mentions';

/* A new reader's way: what it does, on a sample; the script; and then it is over. */

const [PLAN] = PLAN_PAGES;
if (PLAN === undefined) throw new Error('the fixture site has no plan');

describe('the first run', () => {
  let site: Site;
  let lens: LensBrowser;

  beforeAll(async () => {
    site = await serveSite();
    lens = await launchLens('chromium', { site });
  });
  afterAll(async () => {
    await lens?.close();
    await site?.close();
  });

  it('shows a card of the sample with real data, by keyboard alone', async () => {
    const page = await lens.openSurface('first-run.html');
    await page.waitForSelector('.pl-marked');
    for (let left = 20; left > 0; left -= 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.textContent === '湘易办')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pl-card .pl-commitment');
    expect(await page.$eval('#pl-name', (name) => name.textContent)).toBe('湘易办');
    await page.close();
  });

  it('sets the script in which pages open, and closes itself', async () => {
    const page = await lens.openSurface('first-run.html');
    await page.waitForSelector('input[name=variant]');
    await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('input[name=variant]')[3]?.click());
    await page.waitForFunction(() => document.querySelector('.pl-sample')?.textContent?.includes('湘易辦'));
    const closed = new Promise((resolve) => page.once('close', resolve));
    await page.evaluate(() => document.querySelector<HTMLElement>('.pl-first-run > .pl-primary')?.click());
    await closed;
    const plan = await lens.open(lens.url(PLAN.host, `${PLAN.path}?script=hans`));
    await waitForMentions(plan);
    await plan.waitForFunction(() => /務|機|數/.test(document.body.innerText));
    expect(complaintLines(lens.complaints)).toEqual([]);
  });
});
