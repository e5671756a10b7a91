import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openGallery } from './open-gallery';

/**
 * Draws every surface in every state, language, theme and width into screenshots/ (not in the repository).
 * `npx tsx test/gallery/take-screenshots.ts --only card/ready` draws what begins with that.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));

const gallery = await openGallery();
let taken = 0;
try {
  for (const shot of gallery.shots) {
    const name = `${shot.surface}/${shot.state}.${shot.language}.${shot.theme}.${shot.width}`;
    if (!name.startsWith(values.only)) continue;
    await mkdir(`${folder}${shot.surface}`, { recursive: true });
    const page = await gallery.show(shot);
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
    taken += 1;
  }
} finally {
  await gallery.close();
}
console.log(`${taken} screenshots in screenshots/`);
