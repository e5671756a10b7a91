import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lensSession } from './support/lens-session';

/* The library through the built extension, with the data that ships: what a person comes for. */

describe.each(['chromium', 'firefox'] as const)('the library in %s', (kind) => {
  const session = lensSession(kind);
  let page: Page;

  beforeEach(async () => {
    page = await session.lens.openSurface('library.html');
    await page.waitForSelector('.pl-results .pl-commitment');
  });
  afterEach(async () => {
    await page.close();
  });

  const results = () =>
    page.$$eval('.pl-results .pl-commitment', (items) => items.map((item) => item.textContent));

  it('finds what a ministry must do and shows who leads it', async () => {
    await page.type('input[type=search]', '湘易辦');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.pl-results .pl-commitment')].every((item) =>
        item.textContent?.includes('湘易办'),
      ),
    );
    const found = await results();
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((text) => text?.includes('省数据局'))).toBe(true);
  });

  it('compares two provinces on 一网通办', async () => {
    await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('input[name=view]')[1]?.click());
    await page.waitForSelector('.pl-chip');
    await page.evaluate(() => {
      const chips = [...document.querySelectorAll<HTMLElement>('.pl-chip')];
      chips.find((chip) => chip.textContent === '一网通办')?.click();
    });
    await page.waitForSelector('.pl-compare-columns .pl-commitment');
    const columns = await page.$$eval('.pl-compare-columns section', (sections) =>
      sections.map((one) => one.textContent),
    );
    expect(columns).toHaveLength(2);
    expect(columns.every((text) => text?.includes('一网通办'))).toBe(true);
    expect(columns[1]).toMatch(/^广东省/);
    const head = await page.$eval('.pl-metrics thead', (row) => row.textContent);
    expect(head).toMatch(/湖南省 20\d\d/);
    const metrics = await page.$eval('.pl-metrics tbody', (rows) => rows.textContent);
    expect(metrics).toContain('一网通办率');
    expect(metrics).toContain('90%');
  });

  it('cites a commitment with its clause', async () => {
    await page.click('.pl-results .pl-document [aria-expanded]');
    await page.waitForSelector('.pl-cite-text');
    expect(await page.$eval('.pl-cite-text', (text) => text.textContent)).toMatch(/\[Z(?:\/OL)?\]/);
  });
});
