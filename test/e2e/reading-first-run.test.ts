import { describe, expect, it } from 'vitest';
import { lensSession } from './support/lens-session';

/* A new reader's way: what it does, on a sample; the script; and then it is over. */

describe('the first run', () => {
  const session = lensSession('chromium');

  it('shows a card of the sample with real data, by keyboard alone', async () => {
    const page = await session.lens.openSurface('first-run.html');
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
    const page = await session.lens.openSurface('first-run.html');
    await page.waitForSelector('input[name=variant]');
    await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('input[name=variant]')[3]?.click());
    await page.waitForFunction(() => document.querySelector('.pl-sample')?.textContent?.includes('湘易辦'));
    const closed = new Promise((resolve) => page.once('close', resolve));
    await page.evaluate(() => document.querySelector<HTMLElement>('.pl-first-run > .pl-primary')?.click());
    await closed;
    const plan = await session.openMarked('hunan-2024', 'hans');
    await plan.waitForFunction(() => /務|機|數/.test(document.body.innerText));
  });
});
