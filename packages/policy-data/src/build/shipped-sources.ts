import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root';

/**
 * Folder of the shipped sources: `seeds/` of the repository, or the package's own copy when it is installed
 * from a registry.
 * @throws when neither is there.
 */
export function shippedSources(): string {
  for (const folder of [join(packageRoot(), 'seeds'), join(packageRoot(), '..', '..', 'seeds')]) {
    if (existsSync(folder)) return folder;
  }
  throw new Error('its sources were not found; name files or folders to read');
}
