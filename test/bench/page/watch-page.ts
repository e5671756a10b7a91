/** Milestones that a page's own script notes while the extension works on it; ms from DOMContentLoaded. */
export interface Milestones {
  /** First frame of the same page where the extension isn't enabled. */
  ownPaint: number;
  /** First frame after the first highlight was there. */
  firstPaint: number;
  /** When all names had been found. */
  complete: number;
  /** Longest task in the window, and the sum of what exceeds 50 ms in each; without `longtask`, frame gaps. */
  longestTask: number;
  blocking: number;
  /** Elements in the body. */
  elements: number;
  /** Names found, and how many of them are painted. */
  mentions: number;
  ranges: number;
}

/**
 * A script for the head of a bench page. It looks at the registry of highlights in each frame and, between
 * frames, in tasks of its own; what it sees there is at most 5 ms late. What is registered when the callbacks of a
 * frame run is painted in that frame, and a message comes right after it.
 */
export const WATCH_SCRIPT = `<script>
(() => {
  const bench = (window.bench = { loaded: 0, painted: 0, first: 0, last: 0, ranges: 0, tasks: [], marks: {} });
  try {
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) bench.tasks.push({ start: e.startTime, length: e.duration });
    }).observe({ type: 'longtask', buffered: true });
  } catch {}
  const names = ['agency', 'platform', 'programme', 'instrument'].map((kind) => 'policy-lens-' + kind);
  const count = () => names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
  bench.count = count;
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
  const timer = setInterval(look, 4);
  const onFrame = () => {
    look();
    if (bench.loaded > 0 && bench.painted === 0) noteFrame('painted');
    if (bench.ranges > 0 && bench.first === 0) noteFrame('first');
    if (bench.first === 0) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  document.addEventListener('DOMContentLoaded', () => (bench.loaded = performance.now()));
  bench.stop = () => clearInterval(timer);
})();
</script>`;
