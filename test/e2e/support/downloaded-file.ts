import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateInChrome } from './firefox-chrome';
import type { LensBrowser } from './lens-browser';

/**
 * Lets the browser save files without asking while `work` runs, and returns the text of the one that it saved.
 *
 * @param ending Of the file's name, as `.csv`.
 * @throws Error where no such file is there after ten seconds.
 */
export async function downloadedFile(
  lens: LensBrowser,
  ending: string,
  work: () => Promise<void>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-lens-download-'));
  const stopSaving = await saveInto(lens, folder);
  try {
    await work();
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
      const name = (await readdir(folder)).find((one) => one.endsWith(ending));
      const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
      if (text !== '') return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no ${ending} file was saved`);
  } finally {
    await stopSaving();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns what ends it: Chromium forgets the folder with the session that named it. */
async function saveInto(lens: LensBrowser, folder: string): Promise<() => Promise<void>> {
  if (lens.kind === 'chromium') {
    const session = await lens.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return () => session.detach();
  }
  await evaluateInChrome(
    lens.browser,
    `(() => {
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
      Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
      // Its panel would take the next keys.
      Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
      Services.prefs.setBoolPref('browser.download.always_ask_before_handling_new_types', false);
    })()`,
  );
  return () => Promise.resolve();
}
