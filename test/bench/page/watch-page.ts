import type { Page } from 'puppeteer-core';

/** What a page's own script notes while it loads; ms from the start of the navigation. */
export interface PageLoad {
  /** DOMContentLoaded. */
  loaded: number;
  /** The first frame after it. */
  painted: number;
  /** The first frame with any content of the page's, which may come while it is still being read in. */
  shown: number;
  /** The first frame with highlights, and the last change of them; 0 without any. */
  first: number;
  last: number;
  /** Highlights that are painted. */
  ranges: number;
  /** Longest task from the navigation on, whoever's, and the sum of what exceeds 50 ms in each; Chromium only. */
  longestTask: number;
  blocking: number;
  /** Nodes in the document. */
  nodes: number;
}

interface Bench extends Pick<PageLoad, 'loaded' | 'painted' | 'first' | 'last' | 'ranges'> {
  tasks: number[];
}

/** Rest after which nothing of the load is under way any more, with highlights and without, in ms. */
const REST = 1_000;
const REST_ALONE = 400;
/** Between two looks at it, in ms: asked in each frame, a page has no rest. */
const POLLING = 50;

/**
 * A script for the head of a bench page. It looks at the registry of highlights in each frame and, between
 * frames, in tasks of its own; what it sees there is at most 5 ms late. What is registered when all callbacks of a
 * frame have run is painted in it: observers of sizes are called then, and a message comes right after the frame.
 */
export const WATCH_SCRIPT = `<script>
(() => {
  const bench = (window.bench = { loaded: 0, painted: 0, first: 0, last: 0, ranges: 0, tasks: [] });
  try {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  } catch {}
  const names = ['agency', 'platform', 'programme', 'instrument'].map((kind) => 'policy-lens-' + kind);
  const count = () => names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
  const noteFrame = (what) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      bench[what] ||= performance.now();
      port1.close();
    };
    port2.postMessage(null);
  };
  const look = () => {
    const ranges = count();
    if (ranges !== bench.ranges) bench.last = performance.now();
    bench.ranges = ranges;
  };
  setInterval(look, 4);
  const box = document.documentElement.appendChild(document.createElement('div'));
  box.style.cssText = 'position:fixed;height:0;width:0';
  const sizes = new ResizeObserver(() => {
    look();
    if (bench.loaded > 0 && bench.painted === 0) noteFrame('painted');
    if (bench.ranges > 0 && bench.first === 0) noteFrame('first');
  });
  sizes.observe(box);
  let frames = 0;
  const onFrame = () => {
    box.style.width = (++frames % 2) + 'px';
    // A page that waits for a script of another site has marks before DOMContentLoaded.
    if (bench.first === 0 || bench.painted === 0) requestAnimationFrame(onFrame);
    else sizes.disconnect();
  };
  requestAnimationFrame(onFrame);
  document.addEventListener('DOMContentLoaded', () => (bench.loaded = performance.now()));
})();
</script>`;

/** What a page with this script has noted when it has come to rest; with highlights, where they are expected. */
export async function readLoad(page: Page, withHighlights: boolean): Promise<PageLoad> {
  await page.waitForFunction(
    (rest, wanted) => {
      const { painted, last, ranges } = (window as unknown as { bench: Bench }).bench;
      return painted > 0 && (ranges > 0 || !wanted) && performance.now() - Math.max(painted, last) > rest;
    },
    { timeout: 30_000, polling: POLLING },
    withHighlights ? REST : REST_ALONE,
    withHighlights,
  );
  return page.evaluate(() => {
    const { tasks, ...times } = (window as unknown as { bench: Bench }).bench;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let nodes = 1;
    while (walker.nextNode() !== null) nodes++;
    return {
      ...times,
      shown: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      longestTask: Math.max(0, ...tasks),
      blocking: tasks.reduce((sum, length) => sum + Math.max(0, length - 50), 0),
      nodes,
    };
  });
}
