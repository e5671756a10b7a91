import { UI_LANGUAGES, type UiLanguage } from '@policy-lens/ui/messages/languages';
import { launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { serveGallery } from './serve-gallery';

export interface Shot {
  surface: string;
  state: string;
  language: UiLanguage;
  theme: 'light' | 'dark';
  /** Viewport, CSS pixels. */
  width: number;
}

interface Device {
  touch?: boolean;
  /** Device pixels for each CSS pixel; 1 where it isn't given. */
  scale?: number;
  forcedColors?: boolean;
}

export interface Gallery {
  /** Every surface × state × language × theme × width. */
  shots: Shot[];
  /** The gallery's page with that state drawn. Throws what the page complains of. */
  show(shot: Shot, device?: Device): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the gallery and opens it in headless Chromium. */
export async function openGallery(): Promise<Gallery> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium found; set LENS_CHROMIUM to its path');
  const served = await serveGallery();
  const browser = await launch({
    executablePath,
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      '--hide-scrollbars',
    ],
  });
  const page = await browser.newPage();
  // puppeteer's own emulation knows nothing of forced colours.
  const session = await page.createCDPSession();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const go = async (query: string) => {
    await page.goto(`${served.origin}/${query}`);
    await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
    if (complaints.length > 0) throw new Error(`${query}: ${complaints.splice(0).join('\n')}`);
  };
  await go('');
  let shown = '';
  const listed = await page.$eval('html', (html) => html.dataset.surfaces ?? '[]');
  return {
    shots: allShots(JSON.parse(listed)),
    async show({ surface, state, language, theme, width }, device = {}) {
      const { touch = false, scale = 1, forcedColors = false } = device;
      // A mobile viewport has a coarse pointer; puppeteer reloads the page when that changes.
      await page.setViewport({
        width,
        height: 720,
        hasTouch: touch,
        isMobile: touch,
        deviceScaleFactor: scale,
      });
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: theme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        ],
      });
      const query = `?surface=${surface}&state=${state}&language=${language}`;
      // Theme and width are the style sheets' business: a page that is there already need not be drawn again.
      const wanted = `${query} ${touch}`;
      if (wanted !== shown) await go(query);
      shown = wanted;
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

function allShots(surfaces: { name: string; widths: number[]; states: string[] }[]): Shot[] {
  const shots: Shot[] = [];
  for (const { name, widths, states } of surfaces)
    for (const state of states)
      for (const language of UI_LANGUAGES)
        for (const theme of ['light', 'dark'] as const)
          for (const width of widths) shots.push({ surface: name, state, language, theme, width });
  return shots;
}
