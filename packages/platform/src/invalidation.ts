import { browserWire } from './browser-wire';
import type { Wire } from './wire';

/** How often a visible page looks whether its extension is still there, in ms; one property read. */
const CHECK_EVERY = 1_000;

/**
 * Calls back once when the extension of this content script has been updated, reloaded, disabled or removed.
 *
 * No browser tells a content script so. A port would, but each port keeps or wakes the worker; so the id of
 * the runtime is looked at, while the page is visible and when it becomes visible again.
 * Returns a function that stops looking.
 */
export function onInvalidated(callback: () => void, wire: Wire = browserWire): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
  const check = () => {
    if (wire.isAlive()) return;
    stop();
    callback();
  };
  const onVisibility = () => {
    clearInterval(timer);
    if (document.visibilityState === 'hidden') return;
    timer = setInterval(check, CHECK_EVERY);
    check();
  };
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return stop;
}
