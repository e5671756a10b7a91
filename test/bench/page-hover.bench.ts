import type { CDPSession, Page } from 'puppeteer-core';
import { CARD_HOST, waitForCard, waitForNoCard } from '../e2e/support/card-view';
import { stopWorker } from '../e2e/support/extension-desk';
import { launchLens } from '../e2e/support/launch-lens';
import { type PageMention, waitForMentions } from '../e2e/support/mentions';
import { writeSettings } from '../e2e/support/write-settings';
import { PLAN_PAGES } from '../site/fixture-pages';
import { serveSite } from '../site/serve-site';
import type { BenchRow } from './bench-row';
import { percentile } from './page/bench-site';

/*
 * From the pointer's arrival on a mention to its card painted and filled, by the page's own clock, each entity
 * once, so that no answer is kept from before. `at-once` is without any rest of the pointer; `after-rest` counts
 * from the end of the rest that readers have by default, during which the answer is fetched already. Real
 * Chromium.
 */

const WARM_RUNS = 40;
const STOPPED_RUNS = 15;
const DEFAULT_REST = 120;

interface Target {
  x: number;
  y: number;
}

/** Notes arrivals of the pointer and paintings of the card. As text: the runner's compiler adds calls of its own. */
const WATCH = `
  addEventListener('pointermove', ({ timeStamp }) => {
    globalThis.arrived = timeStamp;
    globalThis.painted = 0;
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { globalThis.painted = performance.now(); };
  const look = () => {
    const dialog = cardRoot.host.isConnected ? cardRoot.querySelector('[role=dialog]') : null;
    // The frame is painted after its callbacks; the message comes right after that.
    if (globalThis.painted === 0 && dialog?.getAttribute('aria-busy') === 'false') port2.postMessage(null);
    requestAnimationFrame(look);
  };
  look();
`;

const PAINTED = `new Promise((resolve, reject) => {
  const since = performance.now();
  const timer = setInterval(() => {
    const late = performance.now() - since > 5_000;
    if (!late && !(globalThis.painted > globalThis.arrived)) return;
    clearInterval(timer);
    if (late) reject(new Error('no card'));
    else resolve(globalThis.painted - globalThis.arrived);
  }, 5);
})`;

/** Puts the watcher into the page, with the card's closed root; the card must be shown. */
async function install(page: Page, session: CDPSession): Promise<void> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('${CARD_HOST}')`,
  });
  const objectId = result.objectId ?? '';
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId ?? 0;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { globalThis.cardRoot = this; }',
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

/** Milliseconds from the pointer's last movement to the card. */
async function timeCard(page: Page, { x, y }: Target): Promise<number> {
  await page.mouse.move(x, y);
  return (await page.evaluate(PAINTED)) as number;
}

export async function run(): Promise<BenchRow[]> {
  const [plan] = PLAN_PAGES;
  if (plan === undefined) throw new Error('the fixture site has no plan');
  const site = await serveSite();
  const lens = await launchLens('chromium', { site });
  try {
    const rows: BenchRow[] = [];
    const measure = async (name: string, rest: number, runs: number, stopped: boolean): Promise<void> => {
      await writeSettings(lens, { dwell: rest });
      const page = await lens.open(lens.url(plan.host, plan.path));
      const mentions = await waitForMentions(page);
      const names = [...new Map(mentions.map((mention) => [mention.text, mention])).values()];
      const [first, ...others] = names;
      if (first === undefined || others.length < runs) throw new Error(`only ${names.length} names`);
      const there = await bringIntoView(page, first);
      await page.mouse.move(there.x, there.y, { steps: 3 });
      await waitForCard(lens, page);
      const session = await page.createCDPSession();
      await install(page, session);
      const times: number[] = [];
      for (const mention of others.slice(0, runs)) {
        await page.mouse.move(4, 4);
        await waitForNoCard(lens, page);
        const target = await bringIntoView(page, mention);
        if (stopped) await stopWorker(lens);
        times.push((await timeCard(page, target)) - rest);
      }
      await page.close();
      const row = (share: string, value: number): void => {
        rows.push({ name: `hover/${name}-${share}`, value: Math.round(value * 10) / 10, unit: 'ms' });
      };
      row('median', percentile(times, 0.5));
      row('p95', percentile(times, 0.95));
    };
    await measure('at-once-awake', 0, WARM_RUNS, false);
    await measure('after-rest-awake', DEFAULT_REST, WARM_RUNS, false);
    await measure('at-once-stopped', 0, STOPPED_RUNS, true);
    await measure('after-rest-stopped', DEFAULT_REST, STOPPED_RUNS, true);
    return rows;
  } finally {
    await lens.close();
    await site.close();
  }
}
