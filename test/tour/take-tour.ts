import { fileURLToPath } from 'node:url';
import { launchLens } from '../e2e/support/launch-lens';
import { fixturePage, OTHER_PAGES, PLAN_PAGES } from '../site/fixture-pages';
import { serveSite } from '../site/serve-site';
import { guidedTour } from './guided-tour';

/*
 * The second half of `npm start`, when all is installed and built: a browser on the fixture site with the
 * extension in it. `--headless` makes the tour without a window even where there is a display.
 */

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

async function openForReader(): Promise<void> {
  const site = await serveSite();
  const lens = await launchLens('chromium', { site, headless: false, keepFirstRun: true });
  const first = fixturePage('hunan-2025');
  await lens.open(lens.url(first.host, first.path));
  say(`\n${lens.version} is open, with Policy Lens in it. These pages are served on this machine only:`);
  for (const page of [...PLAN_PAGES, ...OTHER_PAGES]) {
    say(`  ${lens.url(page.host, page.path)}\n      ${page.article.title}`);
  }
  say('\nRest the pointer on an underlined name. Close the browser or press Ctrl-C to end.');
  const closed = new Promise<void>((resolve) => lens.browser.once('disconnected', () => resolve()));
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([closed, interrupted]);
  await lens.close().catch(() => undefined);
  await site.close();
}

if (hasDisplay() && !process.argv.includes('--headless')) {
  await openForReader();
} else {
  const folder = fileURLToPath(new URL('../../tour', import.meta.url));
  const found = await guidedTour({ folder, say });
  if (!found) process.exitCode = 1;
}
