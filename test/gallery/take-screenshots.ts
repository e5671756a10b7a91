import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openGallery } from './open-gallery';

/**
 * Draws every surface in every state, language, theme and width into screenshots/ (not in the repository).
 * `npm run screenshots -- --only card/ready` draws what begins with that, `--forced-colors` as in high contrast.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, 'forced-colors': { type: 'boolean', default: false } },
});
const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));

const gallery = await openGallery();
let taken = 0;
try {
  for (const shot of gallery.shots) {
    const name = `${shot.surface}/${shot.state}.${shot.language}.${shot.theme}.${shot.width}`;
    const file = values['forced-colors'] ? `${name}.forced` : name;
    if (!name.startsWith(values.only)) continue;
    await mkdir(`${folder}${shot.surface}`, { recursive: true });
    const page = await gallery.show(shot, { forcedColors: values['forced-colors'] });
    // A sticky head would stand in the middle of the picture of a page that has been scrolled.
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: `${folder}${file}.png`, fullPage: true });
    taken += 1;
  }
} finally {
  await gallery.close();
}
console.log(`${taken} screenshots in screenshots/`);
