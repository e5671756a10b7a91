import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packLexicon } from '@policy-lens/matcher/build/pack-lexicon';
import { PRELOAD_SCRIPT, writePreload } from '@policy-lens/platform/preloaded';
import { makeNames, readTexts } from '../../../packages/matcher/bench/real-text';
import { builtExtension } from '../../e2e/support/built-extension';
import { launchLens } from '../../e2e/support/launch-lens';
import type { BrowserKind, LensBrowser } from '../../e2e/support/lens-browser';
import { type Site, serveSite } from '../../site/serve-site';

export const HOST = 'www.gov.cn';
/** A host on which the extension does nothing. */
export const OTHER_HOST = 'other.example';
const KINDS = ['agency', 'platform', 'programme', 'instrument'] as const;

/** Lengths of the bench pages, UTF-16 units, and browsers; the environment may choose some of them. */
export const LENGTHS = (process.env['LENS_BENCH_LENGTHS'] ?? '10000,100000,1000000').split(',').map(Number);
export const BROWSERS = (process.env['LENS_BENCH_BROWSERS'] ?? 'chromium,firefox').split(
  ',',
) as BrowserKind[];

export interface BenchSite {
  site: Site;
  lens: LensBrowser;
  /** The names of the lexicon that the extension has here. */
  names: string[];
  close(): Promise<void>;
}

/** The built extension with a lexicon of so many names, in a real browser; null for the one that is shipped. */
export async function openBenchSite(kind: BrowserKind, nameCount: number | null): Promise<BenchSite> {
  const names = nameCount === null ? [] : makeNames(nameCount, readTexts().source);
  const extension = nameCount === null ? builtExtension(kind) : extensionWith(kind, names);
  const site = await serveSite();
  // Browsers are told all hosts when they start.
  site.add({ host: OTHER_HOST, path: '/', body: '' });
  const lens = await launchLens(kind, { site, extension });
  return {
    site,
    lens,
    names,
    close: async () => {
      await lens.close();
      await site.close();
    },
  };
}

/** A copy of the build with a lexicon of these names. */
function extensionWith(kind: BrowserKind, names: readonly string[]): string {
  const extension = mkdtempSync(join(tmpdir(), 'policy-lens-bench-'));
  cpSync(builtExtension(kind), extension, { recursive: true });
  const id = (index: number): string => `bench-${index}`;
  const lexicon = packLexicon({
    version: '1.0.0',
    hash: '0',
    entities: names.map((name, index) => ({
      id: id(index),
      kind: KINDS[index % KINDS.length] ?? 'agency',
      name,
      regionCode: '000000',
      documentId: null,
    })),
    names: names.map((surface, index) => ({ surface, entity: id(index), scope: '' })),
  });
  const regions = readFileSync(join(extension, 'data/regions.json'));
  writeFileSync(join(extension, 'data/lexicon.bin'), lexicon);
  writeFileSync(
    join(extension, PRELOAD_SCRIPT),
    writePreload({ 'data/lexicon.bin': lexicon, 'data/regions.json': regions }),
  );
  return extension;
}

/** A page of real sentences, in paragraphs of some 200 characters with inline elements as editors make them. */
export function articleHtml(length: number, head = ''): string {
  const { text } = readTexts();
  const sentences = text.split(/\s+|(?<=。)/).filter((sentence) => /\p{Script=Han}/u.test(sentence));
  const paragraphs: string[] = [];
  let size = 0;
  for (let at = 0; size < length; ) {
    let paragraph = '';
    while (paragraph.length < 200)
      paragraph += (sentences[at++ % sentences.length] ?? '').replace(/[<&]/g, '');
    paragraph = paragraph.slice(0, length - size);
    size += paragraph.length;
    const middle = paragraph.length >> 1;
    paragraphs.push(
      `<p>${paragraph.slice(0, middle)}<strong>${paragraph.slice(middle, middle + 8)}</strong>${paragraph.slice(middle + 8)}</p>`,
    );
  }
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>政策文件</title>${head}</head><body>${paragraphs.join('\n')}</body></html>`;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** By nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const round = (value: number): number => Number(value.toFixed(1));
