import type { Page } from 'puppeteer-core';

/** How two pictures differ, seen as by half-closed eyes. */
export interface ImageDifference {
  /** CSS pixels by which width or height differ, the larger of both. */
  size: number;
  /** Share of blocks whose mean colour differs by more than a reader would overlook. */
  blocks: number;
}

/** Side of a block in pictures' pixels. */
const BLOCK = 6;
/** Difference of a block's mean in one colour channel, of 255, that counts. */
const TOLERANCE = 10;

/**
 * Compares two pictures block by block. Means over blocks forgive what differs between builds of one browser
 * (antialiasing, hinting), and show what moved, came, went or changed its colour. Decoded by the browser at
 * hand, so that no picture library is needed.
 * @param first and second as data URLs
 */
export async function imageDifference(page: Page, first: string, second: string): Promise<ImageDifference> {
  return await page.evaluate(
    async (a, b, side, tolerance) => {
      const pixelsOf = async (url: string) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      };
      const [one, other] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
      const width = Math.min(one.width, other.width);
      const height = Math.min(one.height, other.height);
      const meanOf = (picture: ImageData, left: number, top: number, channel: number) => {
        let sum = 0;
        let count = 0;
        for (let y = top; y < Math.min(top + side, height); y += 1)
          for (let x = left; x < Math.min(left + side, width); x += 1) {
            sum += picture.data[(y * picture.width + x) * 4 + channel] ?? 0;
            count += 1;
          }
        return sum / count;
      };
      let all = 0;
      let different = 0;
      for (let top = 0; top < height; top += side)
        for (let left = 0; left < width; left += side) {
          all += 1;
          const channels = [0, 1, 2].map((channel) =>
            Math.abs(meanOf(one, left, top, channel) - meanOf(other, left, top, channel)),
          );
          if (Math.max(...channels) > tolerance) different += 1;
        }
      return {
        size: Math.max(Math.abs(one.width - other.width), Math.abs(one.height - other.height)),
        blocks: different / all,
      };
    },
    first,
    second,
    BLOCK,
    TOLERANCE,
  );
}
