import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { parse } from 'parse5';

interface HtmlNode {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: HtmlNode[];
}

/** A module's static imports and re-exports, as bundlers write them; `import(…)` loads later. */
const STATIC_IMPORT = /\b(?:import|export)\s*(?:[\w$*{][^'"();]*?from\s*)?(['"])((?:\.{0,2}\/)[^'"]+\.js)\1/g;

/** Addresses of all scripts and styles that an HTML page loads at once. */
function namedBy(node: HtmlNode): string[] {
  const attribute = (name: string): string | undefined =>
    node.attrs?.find((candidate) => candidate.name === name)?.value;
  const isLink = node.tagName === 'link' && /^(?:stylesheet|modulepreload)$/.test(attribute('rel') ?? '');
  const own = node.tagName === 'script' ? attribute('src') : isLink ? attribute('href') : undefined;
  return [...(own ? [own] : []), ...(node.childNodes ?? []).flatMap(namedBy)];
}

function addressesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  switch (extname(file)) {
    case '.html':
      return namedBy(parse(text) as HtmlNode);
    case '.js':
      return [...text.matchAll(STATIC_IMPORT)].map((match) => match[2] ?? '');
    default:
      return [];
  }
}

/**
 * A page or a module and everything that is loaded before it runs: its scripts and styles, and what those
 * import, each once.
 *
 * @param entry Path of an HTML page or a script.
 * @param origin Folder that addresses beginning with `/` are meant from.
 * @returns Paths, `entry` first.
 * @throws Error where one of them can't be read.
 */
export function loadedFiles(entry: string, origin: string): string[] {
  const files = new Set([entry]);
  // A set's iteration goes on to what is added meanwhile.
  for (const file of files) {
    for (const address of addressesIn(file)) {
      files.add(address.startsWith('/') ? join(origin, address) : join(dirname(file), address));
    }
  }
  return [...files];
}
