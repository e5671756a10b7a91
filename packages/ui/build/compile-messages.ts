import { readFile } from 'node:fs/promises';
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const CATALOGUE = /\/ui\/src\/messages\/[\w-]+\/[\w-]+\.json$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/**
 * Reads the interface's messages at build time, so that the parser of ICU messages stays out of the bundles
 * (10 KB of gzip in the content script). A message with arguments becomes the parser's tree; `createTranslate`
 * takes both. A message that doesn't parse fails the build.
 */
export function compileMessages(): Plugin {
  return {
    name: 'policy-lens:compile-messages',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === PARSER ? this.resolve(`${PARSER}/no-parser.js`, importer) : null;
    },
    async load(id) {
      if (!CATALOGUE.test(id)) return null;
      this.addWatchFile(id);
      return compileCatalogue(await readFile(id, 'utf8'), id);
    },
  };
}

/** The catalogue as JSON again, with trees in place of messages that have arguments. */
export function compileCatalogue(json: string, file: string): string {
  const catalogue = JSON.parse(json) as Record<string, string>;
  const compiled: Record<string, string | MessageFormatElement[]> = {};
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      compiled[key] = message.includes('{') ? parse(message, { ignoreTag: true }) : message;
    } catch (error) {
      throw new Error(`${file}: ${key}: ${String(error)}`);
    }
  }
  return JSON.stringify(compiled);
}
