/** A frame that isn't painted gets no animation frame; its work is done so late at most, in ms. */
const LATEST = 150;

/**
 * Calls back before the next painting, so that readers never see what the page has written before we have
 * worked on it, and once only for all that happens until then.
 */
export function beforePaint(view: Window, callback: () => void): () => void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    cancel();
    callback();
  };
  const frame = view.requestAnimationFrame(once);
  const timer = view.setTimeout(once, LATEST);
  const cancel = (): void => {
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
  };
  return () => {
    done = true;
    cancel();
  };
}
