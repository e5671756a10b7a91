import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './lens-browser';

const OUTPUT: Record<BrowserKind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** The page that greets a new reader, opened when the extension is installed. */
export const FIRST_RUN = 'first-run.html';

/** Folder of the build for a browser. @throws Error where it has not been built. */
export function builtExtension(kind: BrowserKind): string {
  const folder = fileURLToPath(new URL(`../../../.output/${OUTPUT[kind]}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is not built; run npm run build`);
  return folder;
}
