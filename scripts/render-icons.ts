import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from './find-browsers.mjs';

/* `npx tsx scripts/render-icons.ts`: draws public/icon/*.png from build/icon.svg, after the drawing has changed. */

const SIZES = [16, 32, 48, 128];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('no Chromium found; set LENS_CHROMIUM to its path');
const svg = await readFile(fileURLToPath(new URL('../build/icon.svg', import.meta.url)), 'utf8');
const browser = await launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(fileURLToPath(new URL(`../public/icon/${size}.png`, import.meta.url)), png);
  }
} finally {
  await browser.close();
}
