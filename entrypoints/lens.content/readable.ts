import { awaitHan, mayHoldHan } from '@policy-lens/page/flows/first-han';

/**
 * A page that takes longer to arrive is worked on as it comes, in ms, when the browser next rests, or at the latest
 * when so much more time has gone: one that keeps it busy is read in sooner without us.
 */
const PATIENCE = 400;
const LATEST = 600;

/** Resolves when a document has been parsed or, where that takes a while, has something for readers of Chinese. */
export function readable(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    let stopWaiting = (): void => undefined;
    const look = (): void => {
      if (mayHoldHan(document)) ready();
      else stopWaiting = awaitHan(document, ready);
    };
    const timer = setTimeout(() => {
      const idle = requestIdleCallback(look, { timeout: LATEST });
      stopWaiting = () => cancelIdleCallback(idle);
    }, PATIENCE);
    const ready = (): void => {
      clearTimeout(timer);
      stopWaiting();
      document.removeEventListener('DOMContentLoaded', ready);
      resolve();
    };
    document.addEventListener('DOMContentLoaded', ready);
  });
}
