import { readFileSync } from 'node:fs';
import type { DataSet } from 'policy-data/records';
import type { Page } from 'puppeteer-core';
import { askBackground } from '../e2e/support/ask-background';
import { builtExtension } from '../e2e/support/built-extension';
import { openToolbarPopup, stopWorker } from '../e2e/support/extension-desk';
import { launchLens } from '../e2e/support/launch-lens';
import type { LensBrowser } from '../e2e/support/lens-browser';
import { waitForMentions } from '../e2e/support/mentions';
import { PLAN_PAGES } from '../site/fixture-pages';
import { serveSite } from '../site/serve-site';
import type { BenchRow } from './bench-row';

/*
 * What a reader waits for besides the page itself: the cards of the busiest entity from the background, awake
 * and stopped, and the toolbar popup, from its navigation to its first contentful paint. Real Chromium.
 */

const WARM_RUNS = 100;
const COLD_RUNS = 15;
const POPUP_RUNS = 9;

function at(share: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return Math.round(value * 10) / 10;
}

function busiest(): string {
  const { entities } = JSON.parse(
    readFileSync(`${builtExtension('chromium')}/data/records.json`, 'utf8'),
  ) as DataSet;
  const [first] = entities.toSorted((a, b) => b.commitmentIds.length - a.commitmentIds.length);
  if (first === undefined) throw new Error('no entity was shipped');
  return first.id;
}

/** Milliseconds from asking to having the answer, by the clock of the page that asks. */
async function timeCards(surface: Page, entityId: string): Promise<number> {
  const context = { regionCode: null, documentId: null };
  const message = {
    policyLens: 'background',
    name: 'entity/cards',
    request: { entityIds: [entityId], context },
  };
  return await surface.evaluate(async (envelope) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
    };
    const start = performance.now();
    await chrome.runtime.sendMessage(envelope);
    return performance.now() - start;
  }, message);
}

async function timePopup(lens: LensBrowser, page: Page): Promise<number> {
  const popup = await openToolbarPopup(lens, page);
  const painted = await popup.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const time = (await painted.jsonValue()) ?? Number.NaN;
  await popup.close();
  return time;
}

async function repeat(runs: number, once: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await once());
  return times;
}

export async function run(): Promise<BenchRow[]> {
  const [plan] = PLAN_PAGES;
  if (plan === undefined) throw new Error('the fixture site has no plan');
  const site = await serveSite();
  const lens = await launchLens('chromium', { site });
  try {
    const surface = await lens.openSurface('library.html');
    const id = busiest();
    await askBackground(surface, 'entity/cards', {
      entityIds: [id],
      context: { regionCode: null, documentId: null },
    });
    const warm = await repeat(WARM_RUNS, () => timeCards(surface, id));
    const page = await lens.open(lens.url(plan.host, plan.path));
    await waitForMentions(page);
    const popup = await repeat(POPUP_RUNS, () => timePopup(lens, page));
    const cold = await repeat(COLD_RUNS, async () => {
      await stopWorker(lens);
      return await timeCards(surface, id);
    });
    return [
      { name: 'background/cards-awake-median', value: at(0.5, warm), unit: 'ms' },
      { name: 'background/cards-awake-p95', value: at(0.95, warm), unit: 'ms' },
      { name: 'background/cards-stopped-median', value: at(0.5, cold), unit: 'ms' },
      { name: 'background/cards-stopped-p95', value: at(0.95, cold), unit: 'ms' },
      { name: 'popup/first-paint-median', value: at(0.5, popup), unit: 'ms' },
      { name: 'popup/first-paint-p95', value: at(0.95, popup), unit: 'ms' },
    ];
  } finally {
    await lens.close();
    await site.close();
  }
}
