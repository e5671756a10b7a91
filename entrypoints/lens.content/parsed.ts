/** How long a page may take to arrive before what is there is worked on, in ms; the rest comes by mutations. */
const LONGEST_WAIT = 1_000;

/** Resolves when a document has been parsed, or has been at it for so long that readers have begun to read. */
export function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT);
    const ready = (): void => {
      clearTimeout(timer);
      resolve();
    };
    document.addEventListener('DOMContentLoaded', ready, { once: true });
  });
}
