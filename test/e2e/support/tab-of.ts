import type { Page } from 'puppeteer-core';

interface Api {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
}

/** Id of a tab that shows a host, asked from one of the extension's own pages. @throws Error where none does. */
export function tabOf(surface: Page, host: string): Promise<number> {
  return surface.evaluate(async (wanted) => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const [tab] = await (scope.browser ?? scope.chrome).tabs.query({ url: `*://${wanted}/*` });
    if (tab === undefined) throw new Error(`no tab shows ${wanted}`);
    return tab.id;
  }, host);
}
