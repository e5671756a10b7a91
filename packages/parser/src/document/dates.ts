import { asciiDigits } from '../text/ascii-digits';

const CN_DIGITS = '〇一二三四五六七八九';
const ARABIC = /(\d{4})\s?[年\-/.．]\s?(\d{1,2})\s?[月\-/.．]\s?(\d{1,2})\s?日?/u;
const CHINESE =
  /([〇○О零0一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,4})日/u;

/** First day named in a clean text, as ISO 8601, or null: 2024年5月31日, 2023-07-21, 二〇〇六年九月三十日. */
export function readDay(text: string): string | null {
  const half = asciiDigits(text);
  const arabic = ARABIC.exec(half);
  if (arabic !== null) return iso(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE.exec(half);
  if (chinese === null) return null;
  const year = [...(chinese[1] ?? '')].map((digit) => digitValue(digit)).join('');
  return iso(Number(year), tens(chinese[2] ?? ''), tens(chinese[3] ?? ''));
}

const WHOLE_LINES = [
  /^\d{4}年\d{1,2}月\d{1,2}日$/u,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/u,
  new RegExp(`^${CHINESE.source}$`, 'u'),
];
/** Longest line that holds nothing but a day, with the spaces that layout sets in it. */
const MAX_LINE = 30;

/** Whether a line holds nothing but a day, brackets around it apart. */
export function isDayLine(line: string): boolean {
  if (line.length > MAX_LINE || line.length < 8) return false;
  const bare = asciiDigits(line.replace(/[\s\u3000（()）]/gu, ''));
  return bare.length <= 16 && WHOLE_LINES.some((pattern) => pattern.test(bare));
}

function digitValue(digit: string): string {
  const value = CN_DIGITS.indexOf(digit);
  return value < 0 ? '0' : String(value);
}

function tens(text: string): number {
  const [before = '', after] = text.split('十');
  if (after === undefined) return CN_DIGITS.indexOf(text);
  return (before === '' ? 1 : CN_DIGITS.indexOf(before)) * 10 + (after === '' ? 0 : CN_DIGITS.indexOf(after));
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid ? date.toISOString().slice(0, 10) : null;
}
