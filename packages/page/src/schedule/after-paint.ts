import { nextMessage } from './next-message';

/** Where no frame is painted, so long at most, in ms. */
const LATEST = 60;

/** Resolves when what has been written so far is on the screen; where no frame comes, after `latest` ms. */
export function afterPaint(view: Window, latest: number = LATEST): Promise<void> {
  if (view.document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, latest);
    view.requestAnimationFrame(() => {
      view.clearTimeout(timer);
      // The frame is painted after its callbacks; a message comes right after that, a timer later.
      nextMessage(resolve);
    });
  });
}
