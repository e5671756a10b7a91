import { detectScript } from '@policy-lens/hanzi/script/script';
import type { Lexicon } from '@policy-lens/matcher/lexicon';
import type { PageContext } from '@policy-lens/platform/messages';
import { type RegionsAsset, resolvePageRegion } from 'policy-data/page-region';
import { loadConverter } from './load-converter';

/** Length of the beginning of a page's text in which its metadata is looked for, UTF-16. */
const HEAD_LENGTH = 3_000;
/** A document's name must make up this share of a title for the page to be that document. */
const TITLE_SHARE = 0.5;

/**
 * Host of a document; one without an address of its own (about:blank, srcdoc) has that of its opener, and one without
 * an origin (data:, sandboxed) that of the page around it.
 */
export function hostOf(document: Document): string {
  const { location, defaultView, referrer } = document;
  const addresses = [location.href, defaultView?.origin, location.ancestorOrigins?.[0], referrer];
  for (const address of addresses) {
    const host = URL.parse(address ?? '')?.hostname ?? '';
    if (host !== '') return host;
  }
  return '';
}

/** What changes when a page becomes another: its address, its title and its first heading; and that all of it is there. */
export function pageIdentity(document: Document): string {
  const isWhole = document.readyState !== 'loading';
  return [isWhole, document.URL, document.title, document.querySelector('h1')?.textContent].join();
}

/** Where a page stands: the region that it speaks for, and the document of the data set that it shows. */
export async function readPageContext(
  document: Document,
  lexicon: Lexicon,
  regions: RegionsAsset,
): Promise<PageContext> {
  const host = hostOf(document);
  // Most hosts tell their region, and no text has to be read for it.
  const ofHost = resolvePageRegion({ host, title: '' }, regions);
  if (ofHost !== null) return { regionCode: ofHost, documentId: documentShown(document, lexicon, ofHost) };
  const text = await simplified(beginningOf(document));
  const issuer = /(?:发文机关|发布机构|制发机关|来源)\s*[:：]?\s*([^\s:：]{2,30})/.exec(text)?.[1] ?? '';
  const title = await simplified(document.title);
  const regionCode = resolvePageRegion({ host, title, issuer, text }, regions);
  return { regionCode, documentId: documentShown(document, lexicon, regionCode) };
}

/** What frames the name of a plan in the title of its page: X市政府办公室关于印发《…》的通知. */
const NOTICE = /^.*印[发發]《|》的通知.*$/gu;

/** The document whose name covers most of the page's title or first heading; null where none does. */
export function documentShown(document: Document, lexicon: Lexicon, region: string | null): string | null {
  const heading = document.querySelector('h1')?.textContent ?? '';
  const meta = document.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content') ?? '';
  for (const title of [heading, meta, document.title]) {
    const length = title.replace(NOTICE, '').replace(/\s+/g, '').length;
    for (const { start, end, entities } of lexicon.match(title, { region })) {
      if (title.slice(start, end).replace(/\s+/g, '').length < length * TITLE_SHARE) continue;
      for (const entity of entities) {
        const { documentId } = lexicon.entity(entity);
        if (documentId !== null) return documentId;
      }
    }
  }
  return null;
}

/** The first words of a page, without scripts and styles; bounded, however long the page is. */
function beginningOf(document: Document): string {
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node !== null && text.length < HEAD_LENGTH; node = walker.nextNode()) {
    const parent = node.parentElement?.localName;
    if (parent !== 'script' && parent !== 'style' && parent !== 'noscript')
      text += ` ${(node as Text).data.trim()}`;
  }
  return text.slice(0, HEAD_LENGTH);
}

async function simplified(text: string): Promise<string> {
  const script = detectScript(text);
  if (script !== 'hant' && script !== 'mixed') return text;
  try {
    return (await loadConverter('t2s')).convert(text).text;
  } catch {
    // Without it the host alone tells the region; names are matched all the same.
    return text;
  }
}
