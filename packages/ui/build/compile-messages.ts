import { readFile } from 'node:fs/promises';
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { ARGUMENT, type MessageElement, NUMBER, PLURAL, POUND } from '../src/messages/format-message.ts';

/** As the parser numbers it; the trees hold literals as strings. */
const LITERAL = 0;

const CATALOGUE = /\/ui\/src\/messages\/[\w-]+\/[\w-]+\.json$/;

/**
 * Reads the interface's messages at build time, so that the parser of ICU messages stays out of the bundles
 * (10 KB of gzip in the card). A message with arguments becomes the parser's tree. A message that
 * doesn't parse, or needs more than `formatMessage` does, fails the build.
 */
export function compileMessages(): Plugin {
  return {
    name: 'policy-lens:compile-messages',
    enforce: 'pre',
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
  const compiled: Record<string, unknown> = {};
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      compiled[key] = message.includes('{') ? parse(message, { ignoreTag: true }).map(slim) : message;
    } catch (error) {
      throw new Error(`${file}: ${key}: ${String(error)}`);
    }
  }
  return JSON.stringify(compiled);
}

/** An element as `formatMessage` reads it. */
function slim(element: MessageFormatElement): MessageElement {
  const type: number = element.type;
  if (type === POUND) return [POUND];
  if ('style' in element && element.style) throw new Error('number styles are not supported');
  if (type === PLURAL && 'options' in element && 'offset' in element) {
    if (element.pluralType !== 'cardinal') throw new Error('only cardinal plurals are supported');
    const options = Object.entries(element.options).map(([name, { value }]) => [name, value.map(slim)]);
    return [PLURAL, element.value, Object.fromEntries(options), element.offset];
  }
  if (type === LITERAL && 'value' in element) return element.value;
  if (type === ARGUMENT && 'value' in element) return [ARGUMENT, element.value];
  if (type === NUMBER && 'value' in element) return [NUMBER, element.value];
  throw new Error(`elements of type ${type} are not supported`);
}
