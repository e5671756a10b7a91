import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';
import type { BrowserKind, LaunchOptions, LensBrowser } from './lens-browser';

const launchOnce = (kind: BrowserKind, options: LaunchOptions): Promise<LensBrowser> =>
  kind === 'chromium' ? launchChromium(options) : launchFirefox(options);

/**
 * Starts a browser with the built extension on the fixture site.
 *
 * ```ts
 * const site = await serveSite();
 * const lens = await launchLens('chromium', { site });
 * const page = await lens.open(lens.url('www.hunan.gov.cn', '/…'));
 * ```
 *
 * A browser that doesn't start is tried once more, and `npm test` lists that among what was unsteady.
 *
 * @throws Error where the browser or the build is missing, or the browser doesn't start.
 */
export async function launchLens(kind: BrowserKind, options: LaunchOptions): Promise<LensBrowser> {
  try {
    return await launchOnce(kind, options);
  } catch (error) {
    console.warn(`unsteady: ${kind} did not start: ${error}`);
    return await launchOnce(kind, options);
  }
}
