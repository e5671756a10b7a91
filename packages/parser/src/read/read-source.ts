import { simplify } from '@policy-lens/hanzi/script/simplify';
import { readHtmlTables } from '../tables/html-tables';
import type { SourceTable } from '../tables/source-table';
import { readTextTables } from '../tables/text-tables';
import { type CollatedText, collateRuns, type SourceRun } from '../text/collated-text';
import { countHan } from '../text/count-han';
import { isHtmlName } from './decode-source';
import { findArticle } from './find-article';
import { type HtmlContent, type HtmlText, readHtmlNodes } from './html-nodes';
import { type MetadataFields, readMetadataFields } from './metadata-fields';

/** Fewer visible Chinese characters than this are no article. */
const MIN_SHOWN = 400;

/** A source with its article set apart; nothing in it is repaired yet. */
export interface ReadSource {
  article: CollatedText;
  /** Tables of the article, by offsets of the source. */
  tables: SourceTable[];
  /** From the site's table around the article; of a text file, which holds everything in its lines, empty. */
  fields: MetadataFields;
  /** Title of the page without the site's name, or null. */
  pageTitle: string | null;
  sourceUrl: string | null;
}

/** Reads decoded text (`decodeSource`) by the kind of file that its name or its beginning shows. */
export function readSource(name: string, source: string): ReadSource {
  const markup =
    isHtmlName(name) ||
    /^\s*<(?:!doctype\s+html|html|!--|head|body|div|table)\b/iu.test(source.slice(0, 2000));
  return markup ? readHtml(source) : readText(source);
}

function readText(source: string): ReadSource {
  const article = collateRuns(source, [{ start: 0, end: source.length, breakBefore: false }]);
  return { article, tables: readTextTables(source), fields: {}, pageTitle: null, sourceUrl: null };
}

function readHtml(source: string): ReadSource {
  const content = shownContent(source);
  const node = content.nodes[findArticle(content)];
  const first = node?.firstText ?? 0;
  const end = node?.endText ?? content.texts.length;
  const article = collateRuns(
    source,
    content.texts.slice(first, end).flatMap((text) => sourceRuns(source, text)),
  );
  const around = [...content.texts.slice(0, first), ...content.texts.slice(end)];
  return {
    article,
    tables: readHtmlTables(content, first, end),
    fields: htmlFields(content, around),
    pageTitle: pageTitle(content),
    sourceUrl: sourceUrl(content, source),
  };
}

/** A page whose text is all hidden until a script shows it is read as if it were shown. */
function shownContent(source: string): HtmlContent {
  const shown = readHtmlNodes(source);
  const length = shown.texts.reduce((sum, { text }) => sum + countHan(text), 0);
  return length >= MIN_SHOWN || !/display\s*:\s*none/iu.test(source) ? shown : readHtmlNodes(source, true);
}

/** Plain stretches and character references of one text, each with its own place in the file. */
function sourceRuns(source: string, { start, end, text, breakBefore }: HtmlText): SourceRun[] {
  const slice = source.slice(start, end);
  if (slice === text) return [{ start, end, breakBefore }];
  const runs: SourceRun[] = [];
  let at = 0;
  let from = 0;
  while (from < slice.length) {
    const plain = commonLength(slice, from, text, at);
    if (plain > 0) runs.push({ start: start + from, end: start + from + plain, breakBefore });
    from += plain;
    at += plain;
    if (from >= slice.length) break;
    const reference =
      /^(?:&[#\w]{1,32};?|\r\n?)/u.exec(slice.slice(from, from + 34))?.[0] ?? slice[from] ?? '';
    const rest = slice.slice(from + reference.length, from + reference.length + 8);
    // A reference stands for one or two units: the number after which both sides agree again.
    const length = text.startsWith(rest, at + 1) ? 1 : text.startsWith(rest, at + 2) ? 2 : -1;
    if (length < 0) return [{ start, end, text, breakBefore }];
    runs.push({
      start: start + from,
      end: start + from + reference.length,
      text: text.slice(at, at + length),
      breakBefore,
    });
    from += reference.length;
    at += length;
  }
  if (at !== text.length) return [{ start, end, text, breakBefore }];
  return runs.map((run, index) => (index === 0 ? run : { ...run, breakBefore: false }));
}

/** Length of the stretch in which both are equal and no reference begins. */
function commonLength(slice: string, from: number, text: string, at: number): number {
  let length = 0;
  while (from + length < slice.length) {
    const unit = slice.charCodeAt(from + length);
    if (unit === 0x26 || unit === 0x0d || unit !== text.charCodeAt(at + length)) break;
    length++;
  }
  return length;
}

function htmlFields(content: HtmlContent, around: readonly HtmlText[]): MetadataFields {
  const cells: string[] = [];
  for (const text of around) {
    if (text.breakBefore || cells.length === 0) cells.push(text.text);
    else cells[cells.length - 1] += text.text;
  }
  const fields = readMetadataFields(cells.map((cell) => simplify(cell.trim())).filter((cell) => cell !== ''));
  const named = (name: string): string | undefined => {
    const value = content.meta.get(name)?.trim();
    return value === undefined || value === '' ? undefined : simplify(value);
  };
  // Names set by GB/T 政府网站 guidelines (国办发〔2017〕47号, annex): ArticleTitle, PubDate, ContentSource.
  const title = fields.title ?? named('articletitle');
  const publishedOn = fields.publishedOn ?? named('pubdate') ?? named('publishdate');
  return { ...fields, ...(title ? { title } : {}), ...(publishedOn ? { publishedOn } : {}) };
}

function pageTitle(content: HtmlContent): string | null {
  const title = simplify(
    content.title.split(/[-_|–—]\s*(?=[^-_|–—]*(?:网|政府|门户|首页))/u)[0] ?? '',
  ).trim();
  return title === '' ? null : title;
}

function sourceUrl(content: HtmlContent, source: string): string | null {
  const url =
    content.meta.get('url') ??
    /<!-- saved (?:markup )?from (?:url=\(\d+\))?(https?:\/\/[^\s;]+)/u.exec(source.slice(0, 500))?.[1];
  return url !== undefined && /^https?:\/\/[^\s"'<>]+$/u.test(url) ? url : null;
}
