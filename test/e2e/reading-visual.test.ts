import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, openGallery, type Shot } from '../gallery/open-gallery';
import { imageDifference } from '../visual/image-difference';
import { BASELINES, nameOf, takeFontSample, takePicture, VISUAL_SET } from '../visual/visual-set';

/*
 * Card and panel look as they did. A change that was meant: `npm run screenshots:baselines`, and look at the
 * pictures before they are committed. What differs is left in screenshots/visual/.
 */

const SEEN = fileURLToPath(new URL('../../screenshots/visual/', import.meta.url));
/** Most of a picture that may differ, and most CSS pixels of its size. */
const MOST = { blocks: 0.01, size: 1 };

const READY: Shot = { surface: 'card', state: 'ready', language: 'zh-CN', theme: 'light', width: 400 };

const url = (picture: string) => `data:image/webp;base64,${picture}`;
const baseline = async (name: string) => await readFile(`${BASELINES}${name}.webp`, 'base64');

describe('card and panel', () => {
  let gallery: Gallery;
  let sameFonts: boolean;

  beforeAll(async () => {
    gallery = await openGallery();
    const fonts = await takeFontSample(gallery);
    const page = await gallery.show({ ...READY, state: 'fonts' });
    sameFonts = (await imageDifference(page, url(fonts), url(await baseline('fonts')))).blocks < 0.05;
  });
  afterAll(() => gallery?.close());

  it('look as they did', async ({ skip }) => {
    skip(!sameFonts, 'this machine has other fonts than the committed pictures (Noto Sans CJK, DejaVu Sans)');
    const changed: string[] = [];
    for (const shot of VISUAL_SET) {
      const name = nameOf(shot);
      const picture = await takePicture(gallery, shot);
      const page = await gallery.show(shot);
      const { size, blocks } = await imageDifference(page, url(picture), url(await baseline(name)));
      if (size <= MOST.size && blocks <= MOST.blocks) continue;
      changed.push(`${name}: ${(blocks * 100).toFixed(1)} % differs, size by ${size} px`);
      await mkdir(SEEN, { recursive: true });
      await writeFile(`${SEEN}${name}.webp`, picture, 'base64');
    }
    expect(changed).toEqual([]);
  }, 300_000);

  it('move nothing when the card fills', async () => {
    const page = await gallery.show({ ...READY, state: 'fills' });
    const shifts = await page.evaluate(async () => {
      const seen: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
      const count = seen.length;
      // That the browser would tell: a box above everything pushes the card down.
      document.body.prepend(Object.assign(document.createElement('div'), { style: 'height:90px' }));
      for (let left = 200; left > 0 && seen.length === count; left -= 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return { filling: count, pushing: seen.length - count };
    });
    expect(shifts.filling).toBe(0);
    expect(shifts.pushing).toBeGreaterThan(0);
  });

  it.each([
    ['a gap', '.pl-commitments { gap: 18px !important }'],
    ['a colour', '.pl-card { --pl-surface: #eef4ff }'],
    ['a weight', '.pl-clause-title { font-weight: 400 !important }'],
    ['a lost line', '.pl-parties { display: none !important }'],
  ])('would be noticed to have changed by %s', async (_what, style) => {
    const before = await takePicture(gallery, READY);
    const after = await takePicture(gallery, READY, style);
    const page = await gallery.show({ ...READY, state: 'fonts' });
    const { blocks } = await imageDifference(page, url(before), url(after));
    expect(blocks).toBeGreaterThan(MOST.blocks);
  });
});
