import { awaitHan, mayHoldHan } from '@policy-lens/page/flows/first-han';

/** A page that takes longer to arrive is worked on as it comes, in ms: its reader has begun to read. */
const PATIENCE = 150;

/** Resolves when a document has been parsed or, where that takes a while, has something for readers of Chinese. */
export function readable(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    let stopWaiting = (): void => undefined;
    const timer = setTimeout(() => {
      if (mayHoldHan(document)) ready();
      else stopWaiting = awaitHan(document, ready);
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
