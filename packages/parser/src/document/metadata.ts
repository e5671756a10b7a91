import { isBodyName } from '../clauses/party-names';
import type { MetadataFields } from '../read/metadata-fields';
import { readMetadataFields } from '../read/metadata-fields';
import { readDay } from './dates';
import { readDocumentNumber } from './document-number';
import type { FramedParagraph } from './frame';

export interface DocumentMetadata {
  title: string;
  /** Titles of all parts and of what a notice prints: the document itself, not citations. */
  ownTitles: string[];
  documentNumber: string | null;
  issuer: string;
  issuedOn: string | null;
  publishedOn: string | null;
}

const PRINTED =
  /(?:印发|转发|发布|公布|批转|同意|制定|下发)[^《》]{0,40}?(?:《([^》]{4,80})》|([\u4e00-\u9fff“”\d（()）—\-、·]{4,60}?)(?=的(?:通知|函|决定|批复|通告)))/u;

/** Title, number, issuer and dates, from the document's own lines first and then from the site's table. */
export function readMetadata(
  text: string,
  framed: readonly FramedParagraph[],
  fields: MetadataFields,
  pageTitle: string | null,
): DocumentMetadata {
  const content = ({ start, end }: FramedParagraph): string => text.slice(start, end);
  const table = { ...tableFields(framed, content), ...fields };
  const partTitles = titlesOfParts(framed, content);
  const cover = coverTitle(partTitles.get(0) ?? '', table.title ?? null, pageTitle);
  const annexed = [...partTitles.entries()].filter(([part]) => part > 0).map(([, title]) => title);
  const printed =
    printedTitle(cover) ??
    printedTitle(
      framed
        .slice(0, 8)
        .filter(({ role }) => role === 'body')
        .map(content)
        .join('\n'),
    );
  const title =
    mainTitle(cover, annexed, printed) || (table.title ?? pageTitle ?? '') || firstLine(framed, content);
  return {
    title,
    ownTitles: [title, cover, ...annexed, ...(printed === null ? [] : [printed])].filter(
      (name) => name !== '',
    ),
    documentNumber: ownNumber(framed, content, cover) ?? readDocumentNumber(table.documentNumber ?? ''),
    issuer: issuerOf(framed, content, cover, title, table),
    issuedOn: signedOn(framed, content) ?? readDay(table.issuedOn ?? ''),
    publishedOn: readDay(table.publishedOn ?? ''),
  };
}

function tableFields(
  framed: readonly FramedParagraph[],
  content: (paragraph: FramedParagraph) => string,
): MetadataFields {
  // Values of a label on a line of its own stand on the next.
  const body = framed.findIndex(({ role }) => role === 'body');
  const lines = framed
    .filter(
      ({ role }, index) => role === 'metadata' || (role !== 'chrome' && role !== 'body' && index < body),
    )
    .map(content);
  return readMetadataFields(
    lines.flatMap((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    ),
  );
}

/**
 * The title above the text; where the site names one, that, if the lines hold it among other things or don't
 * read as a title of an official document.
 */
function coverTitle(lines: string, named: string | null, pageTitle: string | null): string {
  const bare = (title: string): string => title.replace(/[\s\u3000]/gu, '');
  for (const name of [named, pageTitle]) {
    if (name === null || name.length < 6) continue;
    if (lines === '' || !isWhole(lines) || (lines.length > name.length && bare(lines).includes(bare(name))))
      return name;
  }
  return lines;
}

/** Lines of one title are joined; a page that repeats its title has it once. */
function titlesOfParts(
  framed: readonly FramedParagraph[],
  content: (paragraph: FramedParagraph) => string,
): Map<number, string> {
  const titles = new Map<number, string>();
  let open = -1;
  for (const paragraph of framed) {
    if (paragraph.role !== 'title') {
      if (paragraph.role !== 'chrome' && paragraph.role !== 'metadata') open = -1;
      continue;
    }
    const line = content(paragraph)
      .replace(/[\s*#]+/gu, '')
      .replace(/(?:发布)?(?:时间|日期|来源)[:：].*$/u, '')
      .replace(/^[\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号(?=.{6})/u, '');
    const title = titles.get(paragraph.part);
    if (title === undefined) titles.set(paragraph.part, line);
    else if (
      open === paragraph.part &&
      !title.includes(line) &&
      (!isWhole(title) || /^(?:[和与及]|[（(](?!第?\d+号))/u.test(line))
    )
      titles.set(paragraph.part, line.startsWith(title) ? line : title + line);
    else if (line.startsWith(title) && line.length > title.length) titles.set(paragraph.part, line);
    open = paragraph.part;
  }
  return titles;
}

function isWhole(title: string): boolean {
  return (
    /(?:通知|意见|方案|计划|规划|纲要|要点|措施|办法|规定|决定|批复|公告|通告|条例|细则|报告|函)(?:[（(][^（()）]+[)）])?$/u.test(
      title,
    ) && title.length > 8
  );
}

function printedTitle(title: string): string | null {
  const match = PRINTED.exec(title);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The plan's own title; a notice that only prints a plan is its cover. */
function mainTitle(cover: string, annexed: readonly string[], printed: string | null): string {
  const [first] = annexed;
  const bare = (title: string): string => title.replace(/[《》“”"\s]/gu, '');
  if (
    first !== undefined &&
    (printed === null
      ? cover === '' || /令(?:（?第\d+号）?)?$/u.test(cover)
      : sameEnd(bare(first), bare(printed)))
  )
    return first;
  if (printed !== null && /印发/u.test(cover) && /通知$/u.test(cover)) return printed;
  return cover || (printed ?? '');
}

/** Sources misspell or shorten the beginning of a title; its last words are the same. */
function sameEnd(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a) || a.slice(-8) === b.slice(-8);
}

function firstLine(
  framed: readonly FramedParagraph[],
  content: (paragraph: FramedParagraph) => string,
): string {
  const line = framed.find(({ role }) => role === 'body');
  return line === undefined
    ? ''
    : content(line)
        .replace(/^[^。：:]{2,240}[：:](?=.)/u, '')
        .slice(0, 60);
}

function ownNumber(
  framed: readonly FramedParagraph[],
  content: (paragraph: FramedParagraph) => string,
  cover: string,
): string | null {
  const line = framed.find(({ role }) => role === 'number');
  return readDocumentNumber(
    line === undefined ? (/[（(]([^（()）]*〔\d{4}〕\d+号)[)）]$/u.exec(cover)?.[1] ?? '') : content(line),
  );
}

function issuerOf(
  framed: readonly FramedParagraph[],
  content: (paragraph: FramedParagraph) => string,
  cover: string,
  title: string,
  table: MetadataFields,
): string {
  const signed = framed.filter(({ role }) => role === 'signature');
  const [first] = signed;
  if (first !== undefined) {
    const part = signed
      .filter((paragraph) => paragraph.part === first.part)
      .map((paragraph) => content(paragraph).trim());
    return part.join('、').replace(/[\s\u3000]+/gu, '、');
  }
  for (const name of [cover, title]) {
    const issuer = /^([\u4e00-\u9fff、\s\u3000]{2,60}?)(?:关于|印发|转发|批转|公布)/u.exec(name)?.[1]?.trim();
    if (
      issuer
        ?.split(/[\s\u3000、]+/u)
        .every((part) => isBodyName(part) || part === '国务院' || /政府$/u.test(part))
    )
      return issuer.replace(/[\s\u3000]+/gu, '、');
  }
  return table.issuer ?? '';
}

function signedOn(
  framed: readonly FramedParagraph[],
  content: (paragraph: FramedParagraph) => string,
): string | null {
  const index = framed.findIndex(({ role }, at) => role === 'date' && framed[at - 1]?.role === 'signature');
  const date = framed[index] ?? framed.find(({ role }) => role === 'date');
  return date === undefined ? null : readDay(content(date));
}
