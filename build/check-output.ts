import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNoncharacter } from './escape-noncharacters';

/**
 * Looks through what a browser will load as text. Throws Error with file and offset where a file is not
 * well-formed UTF-8 or holds a noncharacter: Chromium would refuse the whole extension.
 */
export function checkOutput(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|html|json)$/.test(name) || name.startsWith('data')) continue;
    const file = join(folder, name);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const at = findNoncharacter(text);
    if (at >= 0) throw new Error(`${file}: a noncharacter at offset ${at}`);
  }
}
