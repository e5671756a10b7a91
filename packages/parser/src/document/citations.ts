import type { ParsedCitation } from '../model';
import { readDocumentNumber } from './document-number';

/** Longest title of an instrument. */
const MAX_TITLE = 90;
/** Cited by title without 《》: a quoted name, what kind of plan it is, and its years. */
const QUOTED_PLAN =
  /“[^“”\n]{1,20}”[\u4e00-\u9fff]{0,14}(?:行动计划|行动方案|实施方案|工作方案|规划|纲要|实施意见|若干措施)[（(]\d{4}[-—－–~～至]\d{4}年?[)）]/gu;
/** 《》 also holds papers, forms and books, which are no instruments. */
const NO_INSTRUMENT =
  /(?:日报|晚报|周刊|杂志|证书|证|书证|申请表|登记表|审批表|汇总表|备案表|申报书|承诺书|责任书|许可证|合格证|营业执照|通讯|报名表|统计表|明细表|一览表)$/u;

/**
 * Instruments that a clean text cites, in order, each once, with the number where the text gives it behind the
 * title. `own` are titles of the document itself and of its annexes.
 */
export function findCitations(text: string, own: readonly string[]): ParsedCitation[] {
  const found = new Map<string, ParsedCitation & { at: number }>();
  const ownTitles = new Set(own.map(bareTitle));
  const add = (title: string, documentNumber: string | null, at: number): void => {
    const key = bareTitle(title);
    const old = found.get(key);
    if (old === undefined) {
      if (key.length >= 3 && !ownTitles.has(key)) found.set(key, { title, documentNumber, at });
    } else old.documentNumber ??= documentNumber;
  };
  for (const { title, end, at } of titles(text)) {
    if (!NO_INSTRUMENT.test(title)) add(title, numberBehind(text, end), at);
  }
  for (const match of text.matchAll(QUOTED_PLAN)) {
    if (text[match.index - 1] !== '《')
      add(match[0], numberBehind(text, match.index + match[0].length), match.index);
  }
  return [...found.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ title, documentNumber }) => ({ title, documentNumber }));
}

/** Stretches in 《》, the outermost where they are nested. */
function titles(text: string): { title: string; end: number; at: number }[] {
  const found: { title: string; end: number; at: number }[] = [];
  let start = -1;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '《') {
      if (depth === 0 || i - start > MAX_TITLE) {
        start = i;
        depth = 0;
      }
      depth++;
    } else if (character === '》' && depth > 0) {
      depth--;
      const title = text.slice(start + 1, i).replace(/\n/gu, '');
      if (depth === 0 && title.length >= 2 && title.length <= MAX_TITLE)
        found.push({ title, end: i + 1, at: start });
    }
  }
  return found;
}

function numberBehind(text: string, end: number): string | null {
  const bracket = /^\s?[（(]([^（()）]{0,12}[〔[（(【][^）)]{4,30})/u.exec(text.slice(end, end + 44));
  return bracket?.[1] === undefined ? null : readDocumentNumber(bracket[1].replace(/^以下简称.*$/u, ''));
}

function bareTitle(title: string): string {
  return title.replace(/[《》〈〉“”"'\s（()）]/gu, '');
}
