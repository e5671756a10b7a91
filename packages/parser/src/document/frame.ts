import { isBodyName } from '../clauses/party-names';
import { isHeadingLine } from '../outline/outline';
import type { Paragraph } from '../outline/paragraphs';
import { splitLabel } from '../read/metadata-fields';
import type { Span } from '../text/span';
import { isDayLine } from './dates';
import { isDocumentNumberLine } from './document-number';

/** What a paragraph is for the document as a whole. */
export type FrameRole =
  | 'chrome'
  | 'contents'
  | 'metadata'
  | 'title'
  | 'number'
  | 'addressee'
  | 'body'
  | 'signature'
  | 'date'
  | 'remark'
  | 'annex'
  | 'table'
  | 'closing';

export interface FramedParagraph extends Paragraph {
  role: FrameRole;
  /** 0 for the covering notice or the only part; then each annexed text. */
  part: number;
}

const HEAD_CHROME =
  /^(?:当前位置|您(?:的|所在的?)?位置|您现在的位置|首页|网站首页|返回列表|打印|字体|字号|分享|浏览|来源|视力保护|相关文件|相关解读|【?字体|附件下载|索引号|所在行业|扫一扫|无障碍|大中小|下载|收藏|政策解读|解读|原?文?链接|https?:)/u;
const TAIL_CHROME =
  /^(?:上一[篇页条]|下一[篇页条]|分享到|分享[:：]?$|打印(?:本页|此页)?$|【?打印|关闭(?:窗口|本页)?$|扫一扫|相关(?:链接|阅读|新闻|文章|解读|报道|附件|文档|政策)|责任编辑|联系我们|网站地图|主办(?:单位)?\s?[:：]|承办(?:单位)?\s?[:：]|版权所有|网站标识码|备案号|[京沪粤湘浙苏鲁川渝津冀晋辽吉黑皖闽赣豫鄂桂琼贵云藏陕甘青宁新蒙]ICP备|Copyright|技术支持|地址\s?[:：]|友情链接|微信公众号|公安备案|返回顶部|声明[:：])/iu;
/** A line of a table of contents: leader dots, mostly with a page number; or the word itself. */
const CONTENTS = /[.．…·]{6,}|^目\s?[录次]$/u;
const REMARK =
  /^[（(〔]?(?:此件|本件|此文|该件)[\u4e00-\u9fff]{2,14}[)）〕]?$|^[（(](?:主动公开|依申请公开|公开发布|联系人|联系电话|本文有删减|有删减)[^）)]{0,60}[)）]$|^(?:正文|抄送[:：].*|印发[:：]?|主题词[:：].*)$/u;
const ANNEX = /^附\s?(?:件|录|表)?\s?[\d一二三四五六七八九十]{0,3}\s?(?:[:：.．、]|$)/u;
const TITLE_END =
  /(?:通知|意见|方案|计划|规划|纲要|要点|措施|办法|规定|决定|决议|批复|公告|通告|条例|细则|规则|报告|清单|行动|政策|函|安排|任务|指南|规范|指引|目录|标准|制度|预案|章程|工程|分工|若干(?:意见|措施|政策)|[条十]|令|通报|要求|管理)(?:[（(][^（()）]{1,24}[)）])?$/u;
const ADDRESSEE =
  /^(?:各|[\u4e00-\u9fff]{2,14}(?:厅|局|委|部|政府|办|会)[、，,]|[\u4e00-\u9fff、，,（()）]{2,60}(?:单位|部门|机构|政府|委员会|公司)).{0,160}[:：]$/u;

/** Bodies that sign one document together. */
const MAX_SIGNATURES = 24;

/** Roles of all paragraphs, and the parts of a notice with annexed plans; `tables` are read apart from the text. */
export function frameParagraphs(
  text: string,
  paragraphs: readonly Paragraph[],
  tables: readonly Span[] = [],
): FramedParagraph[] {
  const framed: FramedParagraph[] = paragraphs.map((paragraph) => ({ ...paragraph, role: 'body', part: 0 }));
  markTables(framed, tables);
  const contentOf = ({ start, end }: Paragraph): string => text.slice(start, end);
  markTail(framed, contentOf);
  markHead(framed, contentOf);
  markParts(text, framed, contentOf);
  return framed;
}

/** Both are in order, and neither's members overlap each other. */
function markTables(framed: readonly FramedParagraph[], tables: readonly Span[]): void {
  let next = 0;
  for (const paragraph of framed) {
    while ((tables[next]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) next++;
    const table = tables[next];
    if (table !== undefined && table.start < paragraph.end) paragraph.role = 'table';
  }
}

function markTail(framed: FramedParagraph[], contentOf: (paragraph: Paragraph) => string): void {
  const earliest = Math.floor(framed.length / 3);
  const first = framed.findIndex(
    (paragraph, index) =>
      index >= earliest && paragraph.label === null && TAIL_CHROME.test(contentOf(paragraph)),
  );
  if (first < 0) return;
  // What follows chrome is chrome, unless the plan goes on there.
  const lastLabel = framed.findLastIndex(({ label }) => label !== null && label.style !== 'bullet');
  for (let i = first; i < framed.length; i++) {
    const paragraph = framed[i];
    if (paragraph?.role === 'body' && (i > lastLabel || TAIL_CHROME.test(contentOf(paragraph))))
      paragraph.role = 'chrome';
  }
}

/** Everything above the first paragraph of running text or the first item. */
function markHead(framed: FramedParagraph[], contentOf: (paragraph: Paragraph) => string): void {
  for (const paragraph of framed)
    if (paragraph.role === 'body' && CONTENTS.test(contentOf(paragraph))) paragraph.role = 'contents';
  for (const [index, paragraph] of framed.entries()) {
    if (paragraph.role === 'contents') continue;
    if (paragraph.role === 'table') break;
    const content = contentOf(paragraph);
    const label = index === 0 ? null : splitLabel(contentOf(framed[index - 1] ?? paragraph));
    if (isMetadataLine(content) || (label?.colon === true && label.value === '')) paragraph.role = 'metadata';
    else if (
      (HEAD_CHROME.test(content) || TAIL_CHROME.test(content)) &&
      content.length <= 120 &&
      !TITLE_END.test(content)
    )
      paragraph.role = 'chrome';
    else if (isDocumentNumberLine(content)) paragraph.role = 'number';
    else if (ADDRESSEE.test(content)) paragraph.role = 'addressee';
    else if (isDayLine(content)) paragraph.role = 'date';
    else if (REMARK.test(content)) paragraph.role = 'remark';
    else if (paragraph.label !== null || content.length > 90 || /[。；;]/u.test(content)) break;
    else paragraph.role = 'title';
  }
}

function isMetadataLine(content: string): boolean {
  const cells = content.split('|');
  if (cells.length >= 3) return cells.some((cell) => splitLabel(cell.trim()) !== null);
  return content.length <= 120 && splitLabel(content)?.colon === true;
}

/**
 * A title behind a date, a remark or 附件 begins an annexed text. Signatures are the lines before a date that
 * name a body; a list of attachments is no text of its own.
 */
function markParts(
  text: string,
  framed: FramedParagraph[],
  contentOf: (paragraph: Paragraph) => string,
): void {
  let part = 0;
  for (let i = 0; i < framed.length; i++) {
    const paragraph = framed[i];
    if (paragraph === undefined || paragraph.role !== 'body') continue;
    const content = contentOf(paragraph);
    const previous = framed[i - 1];
    if (paragraph.label === null && isDayLine(content)) {
      paragraph.role = 'date';
      for (let j = i - 1; j >= 0 && i - j <= MAX_SIGNATURES; j--) {
        const above = framed[j];
        if (
          above === undefined ||
          above.role !== 'body' ||
          above.label !== null ||
          !isSignature(contentOf(above))
        )
          break;
        above.role = 'signature';
      }
    } else if (paragraph.label === null && REMARK.test(content)) paragraph.role = 'remark';
    else if (paragraph.label === null && ANNEX.test(content) && content.length <= 120)
      paragraph.role = 'annex';
    else if (previous?.role === 'annex' && isListedAnnex(paragraph, content)) paragraph.role = 'annex';
    else if (isDocumentNumberLine(content)) paragraph.role = 'number';
    else if (
      previous !== undefined &&
      /^(?:date|remark|annex|title)$/u.test(previous.role) &&
      paragraph.label === null &&
      isHeadingLine(text, paragraph) &&
      i > 2
    ) {
      if (previous.role !== 'title' && TITLE_END.test(joinedTitle(framed, i, contentOf))) part++;
      if (part > 0) paragraph.role = 'title';
    }
    paragraph.part = part;
  }
  let current = 0;
  for (const paragraph of framed) {
    current = Math.max(current, paragraph.part);
    paragraph.part = current;
  }
  markRemains(framed);
  markBareSignatures(framed, contentOf);
}

/** Behind the date that closes a part nothing of it follows but remarks. */
function markRemains(framed: FramedParagraph[]): void {
  let signed = -1;
  framed.forEach((paragraph, index) => {
    if (paragraph.role === 'date' && framed[index - 1]?.role === 'signature') signed = paragraph.part;
    else if (
      paragraph.role === 'body' &&
      paragraph.label === null &&
      paragraph.part === signed &&
      !hasItems(framed, index)
    ) {
      paragraph.role = 'closing';
    }
  });
}

/** Two or more lines at the very end that only name bodies sign it too, if the date is lost. */
function markBareSignatures(framed: FramedParagraph[], contentOf: (paragraph: Paragraph) => string): void {
  let at = framed.length - 1;
  while (at >= 0 && framed[at]?.role !== 'body') at--;
  let first = at + 1;
  for (; first > 0; first--) {
    const above = framed[first - 1];
    if (
      above === undefined ||
      above.role !== 'body' ||
      above.label !== null ||
      !isSignature(contentOf(above))
    )
      break;
  }
  if (at - first < 1) return;
  for (const paragraph of framed.slice(first, at + 1)) paragraph.role = 'signature';
}

function hasItems(framed: readonly FramedParagraph[], from: number): boolean {
  const { part } = framed[from] ?? { part: 0 };
  for (let i = from; i < framed.length && framed[i]?.part === part; i++)
    if (framed[i]?.label !== null) return true;
  return false;
}

/** A further line of a list of attachments: numbered, and no sentence. */
function isListedAnnex({ label }: Paragraph, content: string): boolean {
  return label !== null && content.length <= 80 && !/[。；;]/u.test(content) && /^ar-/u.test(label.style);
}

function joinedTitle(
  framed: readonly FramedParagraph[],
  from: number,
  contentOf: (paragraph: Paragraph) => string,
): string {
  let title = '';
  for (let i = from; i < Math.min(framed.length, from + 4); i++) {
    const paragraph = framed[i];
    if (paragraph === undefined || paragraph.label !== null) break;
    const content = contentOf(paragraph);
    if (content.length > 60 || /[。；;：:]/u.test(content)) break;
    title += content;
    if (TITLE_END.test(title)) return title;
  }
  return title;
}

function isSignature(content: string): boolean {
  return (
    content.length <= 60 &&
    content
      .split(/[\s\u3000、]+/u)
      .every(
        (name) =>
          isBodyName(name) ||
          /^[\u4e00-\u9fff]{2,30}(?:政府|国务院|党委|省委|市委|县委)$/u.test(name) ||
          name === '国务院',
      )
  );
}
