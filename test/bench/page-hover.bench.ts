import type { Page } from 'puppeteer-core';
import { CARD_HOST, waitForCard, waitForNoCard } from '../e2e/support/card-view';
import { stopWorker } from '../e2e/support/extension-desk';
import { launchLens } from '../e2e/support/launch-lens';
import type { BrowserKind, LensBrowser } from '../e2e/support/lens-browser';
import { type PageMention, waitForMentions } from '../e2e/support/mentions';
import { shadowView } from '../e2e/support/shadow-view';
import { writeSettings } from '../e2e/support/write-settings';
import { PLAN_PAGES } from '../site/fixture-pages';
import { type Site, serveSite } from '../site/serve-site';
import type { BenchRow } from './bench-row';
import { percentile } from './page/bench-site';

/*
 * From the pointer's arrival on a mention to its card painted and filled, by the page's own clock, each entity
 * once, so that no answer is kept from before. The clock starts with the event's own time stamp and stops after
 * the frame in which the card has its text. `at-once` is without any rest of the pointer; `after-rest` counts all
 * that comes after the rest that readers have by default, during which the answer is fetched already. Real
 * browsers.
 */

const RUNS = { awake: 40, stopped: 40 } as const;
const DEFAULT_REST = 120;

interface Target {
  x: number;
  y: number;
}

/**
 * Notes arrivals of the pointer and the first painting of the card after each. It asks for no frame of its own
 * before the card is there: a page that is drawn anew all the time has the card wait for the next of its frames. As
 * text: the runner's compiler adds calls of its own.
 */
const WATCH = `
  const waiting = [];
  addEventListener('pointermove', ({ timeStamp }) => {
    globalThis.arrived = timeStamp;
    globalThis.painted = 0;
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    globalThis.painted = performance.now();
    for (const tell of waiting.splice(0)) tell();
  };
  let asked = false;
  const look = () => {
    const dialog = cardRoot.host.isConnected ? cardRoot.querySelector('[role=dialog]') : null;
    if (asked || globalThis.painted !== 0 || dialog?.getAttribute('aria-busy') !== 'false') return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      // The frame is painted after its callbacks; the message comes right after that.
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(cardRoot, { attributes: true, childList: true, subtree: true });
  new MutationObserver(look).observe(document.documentElement, { childList: true });
  globalThis.cardPainted = async () => {
    if (!(globalThis.painted > globalThis.arrived)) await new Promise((resolve) => waiting.push(resolve));
    return globalThis.painted - globalThis.arrived;
  };
`;

/** Puts the watcher into the page, with the card's closed root; the card must be shown. */
async function install(lens: LensBrowser, page: Page): Promise<void> {
  await shadowView(lens).call(page, CARD_HOST, (root) => {
    Object.assign(globalThis, { cardRoot: root });
  });
  await page.evaluate(WATCH);
}

/** Where a mention can be hovered, having been scrolled to the middle of the window. */
async function bringIntoView(page: Page, { kind, text }: PageMention): Promise<Target> {
  return page.evaluate(
    async (name, wanted) => {
      let place: { x: number; y: number } | null = null;
      CSS.highlights.get(name)?.forEach((abstract) => {
        if (place !== null) return;
        const range = document.createRange();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        if (range.toString() !== wanted) return;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const box = range.getClientRects()[0];
        if (box !== undefined) place = { x: box.x + Math.min(box.width / 2, 12), y: box.y + box.height / 2 };
      });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      if (place === null) throw new Error(`no ${wanted}`);
      return place;
    },
    `policy-lens-${kind}`,
    text,
  );
}

/** Milliseconds from the pointer's last movement to the card. @throws Error where none comes. */
async function timeCard(page: Page, { x, y }: Target): Promise<number> {
  await page.mouse.move(x, y);
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no card')), 10_000));
  return (await Promise.race([page.evaluate('cardPainted()'), late])) as number;
}

async function measureIn(kind: BrowserKind, site: Site): Promise<BenchRow[]> {
  const [plan] = PLAN_PAGES;
  if (plan === undefined) throw new Error('the fixture site has no plan');
  const lens = await launchLens(kind, { site });
  try {
    const rows: BenchRow[] = [];
    const measure = async (name: string, rest: number, state: keyof typeof RUNS): Promise<void> => {
      await writeSettings(lens, { dwell: rest });
      const page = await lens.open(lens.url(plan.host, plan.path));
      await page.bringToFront();
      const mentions = await waitForMentions(page);
      const names = [...new Map(mentions.map((mention) => [mention.text, mention])).values()];
      const [first, ...others] = names;
      if (first === undefined || others.length < RUNS[state]) throw new Error(`only ${names.length} names`);
      const there = await bringIntoView(page, first);
      await page.mouse.move(there.x, there.y, { steps: 3 });
      await waitForCard(lens, page);
      await install(lens, page);
      const times: number[] = [];
      for (const mention of others.slice(0, RUNS[state])) {
        await page.mouse.move(4, 4);
        await waitForNoCard(lens, page);
        const target = await bringIntoView(page, mention);
        if (state === 'stopped') await stopWorker(lens);
        times.push((await timeCard(page, target)) - rest);
      }
      await page.close();
      const row = (share: string, value: number): void => {
        const browser = kind === 'firefox' ? '/firefox' : '';
        rows.push({
          name: `hover${browser}/${name}-${state}-${share}`,
          value: Math.round(value * 10) / 10,
          unit: 'ms',
        });
      };
      row('median', percentile(times, 0.5));
      row('p95', percentile(times, 0.95));
    };
    for (const state of ['awake', 'stopped'] as const) {
      await measure('at-once', 0, state);
      await measure('after-rest', DEFAULT_REST, state);
    }
    return rows;
  } finally {
    await lens.close();
  }
}

export async function run(): Promise<BenchRow[]> {
  const site = await serveSite();
  try {
    return [...(await measureIn('chromium', site)), ...(await measureIn('firefox', site))];
  } finally {
    await site.close();
  }
}
