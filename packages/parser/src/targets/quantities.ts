import { numeralValue } from './numerals';

/** A number with its unit as a text states it. UTF-16 offsets in the scanned text. */
export interface Quantity {
  start: number;
  end: number;
  /** Digits without separators; a range as `3-5`. */
  value: string;
  /** As written: `%`, `个百分点`, `亿元`, `万人次`, `项`. */
  unit: string;
  /** Written in Chinese numerals: often part of a name or an idiom. */
  spelled: boolean;
}

const COUNTERS = [
  '个以上|个工作日|工作日|个月|个百分点|百分点',
  '平方公里|平方米|立方米|公里|公顷|千瓦时|千瓦|兆瓦|吨标准煤|标准煤|吨|亩|米|升',
  '美元|元|人次|户次|家次|人|户|名|位|家|个|项|件|条|套|处|座|所|次|批|种|类|台|辆|部|张|床|期|场|支|只|头|株|片|亿|万|宗|笔|份|册|对|级|倍|番|例|间|栋|艘|架|列|标箱|标台|天|日|小时|分钟|节|篇|款|门|幅|轮|卷|道',
].join('|');
const NUMBER = '[0-9][0-9,]*(?:\\.[0-9]+)?';
const SPELLED = '[一二两三四五六七八九十百千零〇]+';
const QUANTITY = new RegExp(
  `(${NUMBER}|${SPELLED})(?:(%|(?:万亿|亿|万)?(?:${COUNTERS})?)?[—–~～\\-至到](${NUMBER}))?[余多]?(%|‰|(?:万亿|千亿|百亿|亿|千万|百万|万|千|百)?[余多]?(?:${COUNTERS})?)`,
  'g',
);

/** Every number with a unit in `text` (scan form); years, dates, versions and ordinals aren't quantities. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const [all, first = '', , second, rawUnit = ''] = match;
    const start = match.index;
    const end = start + all.length;
    const unit = rawUnit
      .replace(/[余多]/g, '')
      .replace(/以上$/, '')
      .replace(/^百分点/, '个百分点');
    if (unit === '' || unit === '日') continue;
    if (/[0-9A-Za-z.〔[第每]/.test(text.charAt(start - 1)) || /[年月日号]/.test(text.charAt(end))) continue;
    const value = numeralValue(first);
    if (value === null || (unit === '级' && !/[0-9]/.test(first))) continue;
    const upper = second === undefined ? null : numeralValue(second);
    found.push({
      start,
      end,
      value: upper === null ? String(value) : `${value}-${upper}`,
      unit,
      spelled: !/^[0-9]/.test(first),
    });
  }
  return found;
}
