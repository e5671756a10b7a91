import { fileURLToPath } from 'node:url';
import type { Gallery, Shot } from '../gallery/open-gallery';

/** Card and panel on records that never change: what the committed pictures in `baselines/` show. */
export const VISUAL_SET: readonly Shot[] = [
  ...['ready', 'cite', 'thread', 'compare', 'senses', 'described', 'empty', 'unreachable'].flatMap((state) =>
    looksOf('card', state),
  ),
  ...['fixed-page', 'fixed-document', 'fixed-details'].flatMap((state) => looksOf('sidepanel', state)),
];

/** Each state in both themes and both scripts, the two richest in English too. */
function looksOf(surface: string, state: string): Shot[] {
  const shot = { surface, state, width: 400 };
  const looks: Shot[] = [
    { ...shot, language: 'zh-CN', theme: 'light' },
    { ...shot, language: 'zh-TW', theme: 'dark' },
  ];
  return ['ready', 'fixed-page'].includes(state)
    ? [...looks, { ...shot, language: 'en', theme: 'light' }]
    : looks;
}

export function nameOf({ surface, state, language, theme }: Shot): string {
  return `${surface}-${state}.${language}.${theme}`;
}

export const BASELINES = fileURLToPath(new URL('baselines/', import.meta.url));

/** Device pixels for each CSS pixel: small files, and blind to the finest differences between machines. */
const SCALE = 0.5;

/** The picture of a state, as WebP in base 64. */
export async function takePicture(gallery: Gallery, shot: Shot, style = ''): Promise<string> {
  const page = await gallery.show(shot, { scale: SCALE });
  if (style !== '')
    await page.evaluate((css) => {
      const host = [...document.querySelectorAll('*')].find((element) => element.shadowRoot);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const root = host?.shadowRoot ?? document;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }, style);
  return await page.screenshot({
    type: 'webp',
    quality: 60,
    encoding: 'base64',
    captureBeyondViewport: false,
  });
}

/**
 * A picture of a few words in the fonts of each script. Where it differs from the committed one, this machine has
 * other fonts, and the pictures can't be compared.
 */
export async function takeFontSample(gallery: Gallery): Promise<string> {
  const page = await gallery.show(
    { surface: 'card', state: 'fonts', language: 'zh-CN', theme: 'light', width: 400 },
    { scale: SCALE },
  );
  return await page.screenshot({
    type: 'webp',
    quality: 60,
    encoding: 'base64',
    clip: { x: 0, y: 0, width: 400, height: 160 },
  });
}
