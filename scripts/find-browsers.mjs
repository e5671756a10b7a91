import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where each browser may be: an environment variable, names on PATH, usual places off PATH. */
const PLACES = {
  chromium: {
    variable: 'LENS_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'microsoft-edge', 'google-chrome'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'LENS_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a browser that can be driven, or null. `LENS_CHROMIUM` and `LENS_FIREFOX` go before all else.
 *
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const { variable, names, files } = PLACES[kind];
  const wanted = process.env[variable];
  if (wanted) return wanted;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...files].find(executable) ?? null;
}
