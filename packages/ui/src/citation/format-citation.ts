import type { CitationFormat, CitedWork } from './cited-work';

/** A citation as text, ready for the clipboard. */
export function formatCitation(work: CitedWork, format: CitationFormat): string {
  return FORMATTERS[format](work);
}

const FORMATTERS: Record<CitationFormat, (work: CitedWork) => string> = {
  gbt7714,
  apa,
  bibtex,
  plain,
};

/**
 * GB/T 7714-2015 §4.6 (electronic resources): 主要责任者. 题名: 其他题名信息[Z/OL]. 出版年: 引文页码(发布日期)[引用日期].
 * 获取路径. The clause stands in the place of the page. `Z` is the type code for what no other covers, as
 * government notices are usually given.
 */
function gbt7714(work: CitedWork): string {
  const title = work.documentNumber === null ? work.title : `${work.title}: ${work.documentNumber}`;
  const head = [work.issuer, `${title}${work.url === null ? '[Z]' : '[Z/OL]'}`].filter(Boolean).join('. ');
  const clause = work.clause === null ? '' : `: ${work.clause}`;
  if (work.url === null) {
    return `${head}. ${work.issuedOn ?? ''}${clause}`.replace(/\. $/, '').concat('.');
  }
  const place = clause === '' ? '' : `${work.issuedOn?.slice(0, 4) ?? ''}${clause}`;
  const issued = work.issuedOn === null ? '' : `(${work.issuedOn})`;
  return `${head}. ${place}${issued}[${work.accessedOn}]. ${work.url}.`;
}

/** APA 7 §11: Issuer. (Date). Title (No. number), clause. URL. No invented date: n.d. where it's unknown. */
function apa(work: CitedWork): string {
  const number = work.documentNumber === null ? '' : ` (${work.documentNumber})`;
  const clause = work.clause === null ? '' : `, ${work.clause}`;
  const url = work.url === null ? '' : ` ${work.url}`;
  return `${work.issuer}. (${apaDate(work.issuedOn)}). ${work.title}${number}${clause}.${url}`;
}

function apaDate(issuedOn: string | null): string {
  const match = issuedOn === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(issuedOn);
  if (!match) return issuedOn?.slice(0, 4) || 'n.d.';
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, 1)),
  );
  return `${match[1]}, ${month} ${Number(match[3])}`;
}

/** Months are BibTeX's own macros, which every style writes in its way. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtex(work: CitedWork): string {
  const month = MONTHS[Number(work.issuedOn?.slice(5, 7)) - 1];
  const fields: [string, string | null][] = [
    ['author', `{{${braced(work.issuer)}}}`],
    ['title', `{{${braced(work.title)}}}`],
    ['number', work.documentNumber === null ? null : `{${braced(work.documentNumber)}}`],
    ['year', work.issuedOn === null ? null : `{${work.issuedOn.slice(0, 4)}}`],
    ['month', month ?? null],
    ['note', work.clause === null ? null : `{${braced(work.clause)}}`],
    ['url', work.url === null ? null : `{${bibtexUrl(work.url)}}`],
    ['urldate', work.url === null ? null : `{${work.accessedOn}}`],
  ];
  const lines = fields
    .filter((field): field is [string, string] => field[1] !== null)
    .map(([name, value]) => `  ${name} = ${value},`);
  return `@misc{${bibtexKey(work.key)},\n${lines.join('\n')}\n}`;
}

/** Styles print addresses verbatim, so nothing is escaped; what would end the field is percent-encoded. */
function bibtexUrl(url: string): string {
  return url.replace(/[\s{}\\]/g, encodeURIComponent);
}

/** BibTeX has no escape for braces inside a braced value that every style accepts, so they become brackets. */
function braced(text: string): string {
  return text
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll('\\', '/')
    .replace(/[&%$#_]/g, (character) => `\\${character}`)
    .replace(/\s+/g, ' ');
}

/** Keys may hold no white space, comma, quotes, braces or `=#%~\`. */
function bibtexKey(id: string): string {
  return id.replace(/[\s,"'{}()=#%~\\@]+/g, '-').replace(/^-+|-+$/g, '') || 'document';
}

function plain(work: CitedWork): string {
  const details = [work.documentNumber, work.issuedOn].filter(
    (part): part is string => part !== null && part !== '',
  );
  const inBrackets = details.length > 0 ? `（${details.join('，')}）` : '';
  const clause = work.clause === null ? '' : `，${work.clause}`;
  const url = work.url === null ? '' : ` ${work.url}`;
  return `${work.issuer}《${work.title}》${inBrackets}${clause}${url}`;
}
