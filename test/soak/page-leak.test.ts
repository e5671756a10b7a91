import type { CDPSession, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { askPage } from '../e2e/support/extension-desk';
import { launchLens } from '../e2e/support/launch-lens';
import { serveSite } from '../site/serve-site';

/* The built extension, marking and converting, on a page that never holds still. Chromium alone tells numbers. */

const SECONDS = Number(process.env.LENS_LEAK_SECONDS ?? 600);
const PER_SECOND = 100;
/** Bytes that a heap may differ by after a collection without anything having leaked. */
const NOISE = 1_500_000;
const HOST = 'www.hunan.gov.cn';
const BODY = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body><h1>动态</h1><p>由省数据局推进“湘易办”迭代升级。</p><div id="root"></div></body></html>`;

interface Remains {
  heap: number;
  nodes: number;
  listeners: number;
  ranges: number;
}

async function remainsOf(page: Page, session: CDPSession): Promise<Remains> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const ranges = await page.evaluate(() => {
    let size = 0;
    CSS.highlights.forEach((highlight) => {
      size += highlight.size;
    });
    return size;
  });
  return { heap: usedSize, nodes: metric('Nodes'), listeners: metric('JSEventListeners'), ranges };
}

interface Written {
  written: number;
  missed: number;
}

/** Writes so often for so long, in new elements and in place by turns, keeps a hundred, and removes them all. */
async function live(page: Page, seconds: number): Promise<Written> {
  await page.evaluate(
    (length, perSecond) => {
      const root = document.getElementById('root') as HTMLElement;
      const start = performance.now();
      const done: Written = { written: 0, missed: 0 };
      Object.assign(globalThis, { written: null });
      const write = (): void => {
        const text = `第${done.written}条：由省数据局推进“湘易办”第${done.written}次升级。`;
        const last = root.lastElementChild?.firstChild;
        if (done.written++ % 2 === 1 && last instanceof Text) last.data = text;
        else root.appendChild(document.createElement('p')).append(text);
        if (root.childElementCount <= 100) return;
        // Two seconds old: it must have been converted long ago.
        if (!(root.firstElementChild?.textContent ?? '').includes('數據')) done.missed++;
        root.firstElementChild?.remove();
      };
      const timer = setInterval(() => {
        const passed = (performance.now() - start) / 1000;
        while (done.written < Math.min(passed, length) * perSecond) write();
        if (passed < length) return;
        clearInterval(timer);
        root.replaceChildren();
        setTimeout(() => Object.assign(globalThis, { written: done }), 1_000);
      }, 4);
    },
    seconds,
    PER_SECOND,
  );
  // Asked now and then: one call that waits for ten minutes would be given up by the protocol.
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const result = await page.evaluate(() => (globalThis as unknown as { written: Written | null }).written);
    if (result !== null) return result;
  }
}

it(`${SECONDS} s of a page that writes ${PER_SECOND} times a second leave nothing behind`, async () => {
  const site = await serveSite();
  site.add({ host: HOST, path: '/living.html', body: BODY });
  const lens = await launchLens('chromium', { site });
  try {
    // Not by `lens.open`, which keeps what the page says.
    const page = await lens.browser.newPage();
    await page.goto(lens.url(HOST, '/living.html'));
    await page.bringToFront();
    await askPage(lens, page, 'page/set', { variant: 'tw' });
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await live(page, Math.min(20, SECONDS));
    const before = await remainsOf(page, session);
    const { written, missed } = await live(page, SECONDS);
    const after = await remainsOf(page, session);
    process.stdout.write(`${JSON.stringify({ seconds: SECONDS, written, missed, before, after })}\n`);
    expect(written).toBeGreaterThan(SECONDS * PER_SECOND * 0.9);
    expect(missed).toBe(0);
    expect(after.ranges).toBe(before.ranges);
    expect(after.listeners).toBe(before.listeners);
    expect(after.nodes - before.nodes).toBeLessThan(50);
    expect(after.heap - before.heap).toBeLessThan(NOISE);
  } finally {
    await lens.close();
    await site.close();
  }
});
