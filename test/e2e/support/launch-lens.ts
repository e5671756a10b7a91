import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';
import type { BrowserKind, LaunchOptions, LensBrowser } from './lens-browser';

/**
 * Starts a browser with the built extension on the fixture site.
 *
 * ```ts
 * const site = await serveSite();
 * const lens = await launchLens('chromium', { site });
 * const page = await lens.open(lens.url('www.hunan.gov.cn', '/…'));
 * ```
 *
 * @throws Error where the browser or the build is missing.
 */
export function launchLens(kind: BrowserKind, options: LaunchOptions): Promise<LensBrowser> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
