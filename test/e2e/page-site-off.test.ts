import { splitChunks } from '@policy-lens/platform/settings-chunks';
import { DEFAULT_SETTINGS, type Settings } from '@policy-lens/store/settings/settings';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { fixturePage } from '../site/fixture-pages';
import { extensionDesk, stopWorker } from './support/extension-desk';
import { lensSession } from './support/lens-session';
import { readMentions, waitForMentions } from './support/mentions';
import { NO_TRACES, pageAnswers, readTraces } from './support/traces';
import { writeSettings } from './support/write-settings';

/* A site that the reader has switched off has nothing of the extension: no script, no style, no message. */

const plan = fixturePage('hunan-2024');
const SUBDOMAIN = 'sjj.hunan.gov.cn';
const BODY =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title><p>由国家发展改革委推进“一网通办”。</p>';

const off = (host: string) => ({ host, enabled: false });
const on = (host: string) => ({ host, enabled: true });

interface Api {
  scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
  storage: { sync: { set(items: object): Promise<void> } };
}

/** Sites that the browser keeps content scripts away from. */
async function excluded(desk: Awaited<ReturnType<typeof extensionDesk>>): Promise<string[]> {
  return desk.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const scripts = await (scope.browser ?? scope.chrome).scripting.getRegisteredContentScripts();
    return [...new Set(scripts.flatMap(({ excludeMatches = [] }) => excludeMatches))];
  });
}

/** Long enough for a content script to have done its first pass, were there one. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

describe.each(['chromium', 'firefox'] as const)('a site that is switched off in %s', (kind) => {
  const session = lensSession(kind, {
    prepare: (site) => site.add({ host: SUBDOMAIN, path: '/', body: BODY }),
  });
  /** Writes the rules, and waits until the browser has been told of them. */
  const setSites = async (sites: Settings['sites']): Promise<void> => {
    await writeSettings(session.lens, { sites });
    const wanted = sites.filter(({ enabled }) => enabled === false).map(({ host }) => `*://*.${host}/*`);
    await expect.poll(async () => excluded(await extensionDesk(session.lens))).toEqual(wanted);
  };
  const losesMarks = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await expect.poll(() => readMentions(page), { timeout: 5_000 }).toEqual([]);
  };

  it('has nothing of the extension from the next load on, and all of it when it is on again', async () => {
    const { lens } = session;
    const page = await session.openMarked('hunan-2024');
    await setSites([off(plan.host)]);
    await losesMarks(page);
    await page.reload();
    const next = await session.openFixture('hunan-2024');
    await aWhile();
    expect(await readTraces(next)).toEqual(NO_TRACES);
    expect(await pageAnswers(lens, next)).toBe(false);
    expect(await readTraces(page)).toMatchObject({ styled: false, highlights: 0 });
    expect(await pageAnswers(lens, page)).toBe(false);

    // At once in the open page …
    await setSites([]);
    await next.bringToFront();
    const marked = await waitForMentions(next);
    expect(await pageAnswers(lens, next)).toBe(true);
    // … and no differently at the next load.
    await next.reload();
    expect((await waitForMentions(next)).length).toBe(marked.length);
    expect(await pageAnswers(lens, next)).toBe(true);
    await next.close();
    await page.close();
  });

  it('may be off with its parent, and a part of it on again', async () => {
    const { lens } = session;
    await setSites([off('hunan.gov.cn'), on(SUBDOMAIN)]);
    const parent = await session.openFixture('hunan-2024');
    await aWhile();
    expect(await readTraces(parent)).toEqual(NO_TRACES);
    const part = await lens.open(lens.url(SUBDOMAIN, '/'));
    expect((await waitForMentions(part)).length).toBe(2);
    await setSites([on('hunan.gov.cn'), off(SUBDOMAIN)]);
    await parent.bringToFront();
    await waitForMentions(parent);
    await losesMarks(part);
    await setSites([]);
    await part.bringToFront();
    await waitForMentions(part);
    await part.close();
    await parent.close();
  });

  it.skipIf(kind === 'firefox')('stays off, and can be switched, while the worker is stopped', async () => {
    const { lens } = session;
    const options = await lens.openSurface('options.html');
    // Written by a page of the extension: asking the worker for it would wake it up.
    const write = (sites: Settings['sites']) =>
      options.evaluate(
        (items) => (globalThis as unknown as { chrome: Api }).chrome.storage.sync.set(items),
        splitChunks(JSON.stringify({ ...DEFAULT_SETTINGS, sites })),
      );
    const page = await session.openMarked('hunan-2024');
    await stopWorker(lens);
    await write([off(plan.host)]);
    await losesMarks(page);
    // Asked in that page too: a worker that has just been stopped and started may be a detached one.
    await expect.poll(() => excluded(options)).toEqual([`*://*.${plan.host}/*`]);
    await stopWorker(lens);
    const next = await session.openFixture('hunan-2024');
    await aWhile();
    expect(await readTraces(next)).toEqual(NO_TRACES);
    expect(lens.browser.targets().filter((target) => target.type() === 'service_worker')).toEqual([]);
    await write([]);
    await waitForMentions(next);
    await next.close();
    await page.close();
    await options.close();
  });
});
