import { mkdir, rm, writeFile } from 'node:fs/promises';
import { openGallery } from '../gallery/open-gallery';
import { BASELINES, nameOf, takeFontSample, takePicture, VISUAL_SET } from './visual-set';

/** Takes the committed pictures anew: `npm run screenshots:baselines`, after every change that was meant. */
const gallery = await openGallery();
try {
  await rm(BASELINES, { recursive: true, force: true });
  await mkdir(BASELINES, { recursive: true });
  await writeFile(`${BASELINES}fonts.webp`, await takeFontSample(gallery), 'base64');
  for (const shot of VISUAL_SET)
    await writeFile(`${BASELINES}${nameOf(shot)}.webp`, await takePicture(gallery, shot), 'base64');
} finally {
  await gallery.close();
}
console.log(`${VISUAL_SET.length} pictures in test/visual/baselines/`);
