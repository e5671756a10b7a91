import { escapeHtml } from './escape-html';

const WRAPS = [
  (html: string) => `<span style="font-family: 仿宋_GB2312">${html}</span>`,
  (html: string) => html,
  (html: string) => `<font face="仿宋_GB2312"><span lang="EN-US">${html}</span></font>`,
  (html: string) => `<b style="font-weight: normal">${html}</b>`,
  (html: string) => `<span style="letter-spacing: 0pt"><o:p></o:p>${html}</span>`,
];

/**
 * A line in the markup that word processors leave in an editor: inline elements begin and end in the middle
 * of words (省数|据局), now and then with a comment between. Cuts depend on `seed` and the text alone.
 *
 * Cuts lie between code points.
 */
export function editorSpans(line: string, seed: number): string {
  const points = Array.from(line);
  let state = seed * 2654435761 + points.length;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  let html = '';
  for (let from = 0; from < points.length; ) {
    const to = Math.min(points.length, from + 3 + next(17));
    const wrap = WRAPS[next(WRAPS.length)] ?? WRAPS[1];
    html += wrap?.(escapeHtml(points.slice(from, to).join(''))) ?? '';
    if (next(9) === 0) html += '<!-- EndFragment -->';
    from = to;
  }
  return html;
}
