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
 * frames, in tasks of its own; what it sees is at most 5 ms late.
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
  const look = () => {
    const now = performance.now();
    const ranges = count();
    if (ranges === bench.ranges) return;
    if (bench.ranges === 0) requestAnimationFrame(() => setTimeout(() => (bench.first = performance.now())));
    bench.ranges = ranges;
    bench.last = now;
  };
  const timer = setInterval(look, 4);
  document.addEventListener('DOMContentLoaded', () => {
    bench.loaded = performance.now();
    requestAnimationFrame(() => setTimeout(() => (bench.painted = performance.now())));
  });
  bench.stop = () => clearInterval(timer);
})();
</script>`;
