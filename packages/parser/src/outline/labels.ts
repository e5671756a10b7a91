import { asciiDigits } from '../text/ascii-digits';

/** How an item is numbered; each style is one rank of an outline. */
export type LabelStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'cn'
  | 'cn-paren'
  | 'ar-dot'
  | 'ar-multi'
  | 'ar-paren'
  | 'ar-half'
  | 'circled'
  | 'dash'
  | 'bullet';

/** From the outermost; GB/T 9704—2012 §7.3.3 sets 一、 → （一） → 1. → （1）, the others are set around it. */
export const STYLE_RANK: Record<LabelStyle, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  cn: 4,
  'cn-paren': 5,
  'ar-dot': 6,
  'ar-multi': 7,
  'ar-paren': 8,
  'ar-half': 9,
  circled: 10,
  dash: 11,
  bullet: 12,
};

export interface Label {
  style: LabelStyle;
  /** The number; 0 for dashes and bullets. */
  value: number;
  /** As it stands in a path: `一`, `（一）`, `1`, `第三章`. */
  text: string;
  /** Offset of the first character after the label and its white space. */
  end: number;
}

const CN_DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const CN_RUN = /[〇零一二三四五六七八九十百]/u;
/** Longest number of an item; longer ones are years or amounts. */
const MAX_DIGITS = 3;
const RANKED: Record<string, LabelStyle> = {
  篇: 'part',
  编: 'part',
  部: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

/** The label at an offset of a clean text, or null. Looks at a few characters only. */
export function labelAt(text: string, at: number): Label | null {
  const first = text[at] ?? '';
  if (first === '第') return rankedLabel(text, at);
  if (first === '（' || first === '(' || first === '〔' || first === '[' || first === '【')
    return bracketLabel(text, at);
  if (CN_RUN.test(first)) return chineseLabel(text, at);
  if (digitOf(first) !== null) return arabicLabel(text, at);
  return signLabel(text, at);
}

/** Value of a Chinese number below 1,000, or null. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digit = 0;
  let seen = false;
  for (const character of text) {
    if (character === '百' || character === '十') {
      total += (digit || (character === '十' || !seen ? 1 : 0)) * (character === '百' ? 100 : 10);
      digit = 0;
    } else {
      const value = CN_DIGITS[character];
      if (value === undefined) return null;
      digit = digit * (seen && digit > 0 ? 10 : 1) + value;
    }
    seen = true;
  }
  return seen ? total + digit : null;
}

function rankedLabel(text: string, at: number): Label | null {
  const match = /^第\s?([〇零一二三四五六七八九十百]{1,7}|[\d０-９]{1,4})\s?(部分|[篇编章节条])/u.exec(
    text.slice(at, at + 14),
  );
  if (match === null) return null;
  const value = numberOf(match[1] ?? '');
  const style = RANKED[match[2]?.[0] ?? ''];
  if (value === null || style === undefined) return null;
  const end = at + match[0].length;
  // 第一条规定 is prose; a label is followed by white space, a sign, the heading's end or a heading word.
  if (style === 'article' && /[款项第至到和、]/u.test(text[end] ?? '')) return null;
  return {
    style,
    value,
    text: `第${match[1]}${match[2]}`,
    end: skipSpace(text, skipOne(text, end, /[：:、．.]/u)),
  };
}

function bracketLabel(text: string, at: number): Label | null {
  const match = /^[（(〔[【]\s?([〇零一二三四五六七八九十百]{1,4}|[\d０-９]{1,3})\s?[）)〕\]】]/u.exec(
    text.slice(at, at + 9),
  );
  if (match === null) return null;
  const number = match[1] ?? '';
  const value = numberOf(number);
  if (value === null) return null;
  const chinese = CN_RUN.test(number[0] ?? '');
  const label = chinese ? number : String(value);
  return {
    style: chinese ? 'cn-paren' : 'ar-paren',
    value,
    text: `（${label}）`,
    end: skipSpace(text, skipOne(text, at + match[0].length, /[、．.]/u)),
  };
}

function chineseLabel(text: string, at: number): Label | null {
  let end = at;
  while (end - at < 5 && CN_RUN.test(text[end] ?? '')) end++;
  const sign = text[end] ?? '';
  if (!/[、．.]/u.test(sign)) return null;
  const value = chineseNumber(text.slice(at, end));
  // 一、二、三等奖: a number after the sign makes it a list of numbers.
  if (
    value === null ||
    value === 0 ||
    /^[〇零一二三四五六七八九十百]{1,3}[、是]/u.test(text.slice(end + 1, end + 5))
  )
    return null;
  return { style: 'cn', value, text: text.slice(at, end), end: skipSpace(text, end + 1) };
}

function arabicLabel(text: string, at: number): Label | null {
  const beforeYear = /^(\d{1,3})[.．、](?=(?:19|20)\d{2}年)/u.exec(text.slice(at, at + 9));
  if (beforeYear !== null) {
    const value = Number(beforeYear[1]);
    return { style: 'ar-dot', value, text: String(value), end: at + beforeYear[0].length };
  }
  const match = /^([\d０-９]{1,3}(?:[.．][\d０-９]{1,2})*)\s?([.．、)）]?)/u.exec(text.slice(at, at + 16));
  if (match === null) return null;
  const number = match[1] ?? '';
  const sign = match[2] ?? '';
  const end = at + match[0].length;
  const next = text[end] ?? '';
  if (/[.．]/u.test(number)) {
    if (
      !/[\s\u3000\u3400-\u9fff“《]/u.test(next) ||
      /^[\s\u3000]?[万亿个%％倍元米公平吨家件项年月]/u.test(text.slice(end, end + 2))
    )
      return null;
    return {
      style: 'ar-multi',
      value: numberOf(number.split(/[.．]/u).pop() ?? '') ?? 0,
      text: toAscii(number),
      end: skipSpace(text, end),
    };
  }
  if (sign === '' || digitOf(next) !== null || number.length > MAX_DIGITS) return null;
  if (sign === '、' && /^[\d０-９]{1,3}[、号日]/u.test(text.slice(end, end + 4))) return null;
  const value = numberOf(number);
  if (value === null) return null;
  const style = sign === ')' || sign === '）' ? 'ar-half' : 'ar-dot';
  return { style, value, text: String(value), end: skipSpace(text, end) };
}

function signLabel(text: string, at: number): Label | null {
  const unit = text.charCodeAt(at);
  const circled =
    unit >= 0x2460 && unit <= 0x2473 ? unit - 0x2460 : unit >= 0x2776 && unit <= 0x277f ? unit - 0x2776 : -1;
  if (circled >= 0)
    return { style: 'circled', value: circled + 1, text: text[at] ?? '', end: skipSpace(text, at + 1) };
  if (unit >= 0x2474 && unit <= 0x2487) {
    return {
      style: 'ar-paren',
      value: unit - 0x2473,
      text: `（${unit - 0x2473}）`,
      end: skipSpace(text, at + 1),
    };
  }
  if (unit >= 0x2488 && unit <= 0x249b) {
    return {
      style: 'ar-dot',
      value: unit - 0x2487,
      text: String(unit - 0x2487),
      end: skipSpace(text, at + 1),
    };
  }
  if (unit >= 0x3220 && unit <= 0x3229) {
    const number = '一二三四五六七八九十'[unit - 0x3220] ?? '';
    return { style: 'cn-paren', value: unit - 0x321f, text: `（${number}）`, end: skipSpace(text, at + 1) };
  }
  const dash = /^(?:[—－―─]{1,3}|-{2,3})(?=[^\d\s—－-])/u.exec(text.slice(at, at + 5));
  if (dash !== null)
    return { style: 'dash', value: 0, text: '——', end: skipSpace(text, at + dash[0].length) };
  if (/[●•■◆▪★▲◎◇]/u.test(text[at] ?? ''))
    return { style: 'bullet', value: 0, text: text[at] ?? '', end: skipSpace(text, at + 1) };
  return null;
}

function numberOf(digits: string): number | null {
  return CN_RUN.test(digits[0] ?? '') ? chineseNumber(digits) : Number(toAscii(digits));
}

const toAscii = (digits: string): string => asciiDigits(digits).replaceAll('．', '.');

function digitOf(character: string): number | null {
  const unit = character.charCodeAt(0);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : null;
}

function skipOne(text: string, at: number, sign: RegExp): number {
  return sign.test(text[at] ?? '') ? at + 1 : at;
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[ \t\u00a0\u3000]/u.test(text[end] ?? '')) end++;
  return end;
}
