import { Converter, HTMLConverter } from 'opencc-js';
import { painted } from './painted';

/** opencc-js's own way to convert a page: ms to construct, to convert and to restore, in one task each. */
export function runHtmlConverter(): { construct: number; convert: number; restore: number } {
  const start = performance.now();
  const converter = Converter({ from: 'cn', to: 'tw' });
  const html = HTMLConverter(converter, document.documentElement, 'zh-CN', 'zh-TW');
  const built = performance.now();
  html.convert();
  const converted = performance.now();
  html.restore();
  return { construct: built - start, convert: converted - built, restore: performance.now() - converted };
}

/**
 * What a browser itself takes for a page whose text and language are replaced at once: ms of a bare script that knows
 * all new texts, and until the frame with them has been painted.
 */
export async function replaceAll(): Promise<{ write: number; painted: number }> {
  const converter = Converter({ from: 'cn', to: 'tw' });
  const texts: [Text, string][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    texts.push([node, converter(node.data)]);
  }
  await painted();
  const start = performance.now();
  for (const [node, text] of texts) node.data = text;
  document.documentElement.lang = 'zh-Hant-TW';
  const write = performance.now() - start;
  await painted();
  return { write, painted: performance.now() - start };
}

/** What it takes to paint so many highlights, evenly spread: ms until the frame with them has been painted. */
export async function highlightAll(count: number): Promise<{ painted: number }> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  const step = texts.reduce((sum, { length }) => sum + length, 0) / count;
  await painted();
  const start = performance.now();
  const highlight = new Highlight();
  let next = 0;
  let before = 0;
  for (const node of texts) {
    for (; next + 4 <= before + node.length; next += step) {
      const startOffset = Math.max(0, Math.floor(next - before));
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset,
          endContainer: node,
          endOffset: startOffset + 4,
        }),
      );
    }
    before += node.length;
  }
  CSS.highlights.set('floor', highlight);
  await painted();
  return { painted: performance.now() - start };
}
