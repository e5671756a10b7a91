import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/corpus/pages/', import.meta.url));
/** Pages of several sites, from 10 to 420 KB; none where the corpus is missing. */
const NAMES = [
  ...['gne_cjn', 'gne_cmse', 'gwy_5341736', 'gwy_5343366', 'gwy_5344150', 'gwy_5345284'],
  ...['gwy_5345397', 'gwy_5345410', 'gwy_5345459', 'gwy_5352010'],
];

/** What a page has from other sites before it shows anything: requests that fail here, at once or after seconds. */
const FOREIGN = /<(script|link)\b[^>]*\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[^>]*>/gi;

/** Saved pages of government sites with a script in their heads and without what is foreign in them, by name. */
export function savedPages(head: string): Map<string, string> {
  const files = NAMES.filter((name) => existsSync(`${FOLDER}${name}.html`));
  const read = (name: string): string =>
    readFileSync(`${FOLDER}${name}.html`, 'utf8').replace(FOREIGN, '<$1>');
  return new Map(files.map((name) => [name, withHead(read(name), head)]));
}

/** Some are fragments without a head: what stands first goes into the one that the browser makes. */
function withHead(html: string, head: string): string {
  const start = /<head\b[^>]*>/i.exec(html);
  if (start === null) return head + html;
  const end = start.index + start[0].length;
  return html.slice(0, end) + head + html.slice(end);
}
