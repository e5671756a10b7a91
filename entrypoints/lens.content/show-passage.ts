import { loadConverter } from './load-converter';

/** Letters by which a passage is recognised; longer quotations begin alike only where they are the same. */
const KEY_LENGTH = 40;

/**
 * Brings the smallest element into view that reads like a quotation: by its Han characters and digits alone,
 * in Simplified, so that script, white space, punctuation and inserted readings don't matter. Resolves to
 * whether there is one.
 */
export async function showPassage(document: Document, quote: string): Promise<boolean> {
  const converter = await loadConverter('t2s');
  const key = (text: string): string => converter.convert(text).text.replace(/[^\p{Script=Han}\d]/gu, '');
  const wanted = key(quote).slice(0, KEY_LENGTH);
  const holds = (element: Element): boolean => key(element.textContent ?? '').includes(wanted);
  if (wanted === '' || document.body === null || !holds(document.body)) return false;
  let best: Element = document.body;
  for (;;) {
    const inner = [...best.children].find(holds);
    if (inner === undefined) break;
    best = inner;
  }
  best.scrollIntoView({ block: 'center' });
  return true;
}
