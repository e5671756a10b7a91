import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of this package, wherever its code runs from: `src/` in the repository, `dist/` when published.
 * @throws when no parent folder holds this package's lexicon.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'lexicon', 'agency-forms.csv'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('its lexicon folder was not found');
    folder = parent;
  }
  return folder;
}
