/** A time by which something is to be done, found in a text. UTF-16 offsets. */
export interface Deadline {
  start: number;
  end: number;
  /** ISO 8601 year, month or day. */
  value: string;
}

/** Last year of the five-year plan with a Chinese ordinal: the 14th ends in 2025. */
const PLAN_ORDINALS: Record<string, number> = { 十二: 12, 十三: 13, 十四: 14, 十五: 15, 十六: 16 };
const planEnd = (ordinal: string): string => String(1955 + 5 * (PLAN_ORDINALS[ordinal] ?? 0));

const YEAR = '((?:19|20)[0-9]{2})\\s?年';
const MONTH_DAY = '([0-9]{1,2})\\s?月(?:([0-9]{1,2})\\s?[日号])?';
const BEFORE = '(?:底|末|初)?(?:之?前|以前|止)';
const PATTERN = new RegExp(
  [
    // 到2025年底、力争2025年底前、至2027年
    `(?:到|至|截至|力争|争取|于|在)?${YEAR}(?:${MONTH_DAY})?(${BEFORE}|底|末|年内|内|间)?`,
    // 6月底前、12月31日前
    `(?<![0-9])${MONTH_DAY}${BEFORE}`,
    // 年底前、年内、今年底
    '(?:今年|本年|年)(?:底|末)(?:前|以前)?|(?:今年|本)?年内|今年',
    // 到“十四五”末、“十四五”期间
    '“?(十[二三四五六])五”?(?:规划)?(?:末|期末|期间|时期)',
  ].join('|'),
  'g',
);

const two = (digits: string) => digits.padStart(2, '0');

/**
 * Deadlines in `text` (scan form), in order. A year that is only a base (比2020年增长, 在2015年基础上, 2021年以来)
 * or a name (2025年版, 2024年度工作要点) isn't one. 年底前, 年内 and months mean `year`; without it they are passed over.
 */
export function findDeadlines(text: string, year: number | null): Deadline[] {
  const found: Deadline[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [all, fullYear, month, day, , bareMonth, bareDay, plan] = match;
    const start = match.index;
    const end = start + all.length;
    if (fullYear !== undefined && !isDeadlineYear(text, start, end, all)) continue;
    const value = fullYear
      ? [fullYear, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-')
      : plan
        ? planEnd(plan)
        : year === null
          ? null
          : [String(year), ...(bareMonth ? [two(bareMonth)] : []), ...(bareDay ? [two(bareDay)] : [])].join(
              '-',
            );
    if (value !== null) found.push({ start, end, value });
  }
  return found;
}

function isDeadlineYear(text: string, start: number, end: number, matched: string): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 5);
  if (/(?:比|较|自|从|以|由|与|对|〔|\[|\(|据)$/.test(before)) return false;
  if (
    /^(?:基础|水平|以来|版|度?工作要点|起|的?基数|开始|为基|[—\-–~]|至|到|第|印发|发布|修订|以后|同期|相比|[0-9])/.test(
      after,
    )
  )
    return false;
  if (/^(?:到|至|截至|力争|争取)/.test(matched)) return !/^截至/.test(matched) || /前$/.test(matched);
  if (/(?:前|底|末|内|止)$/.test(matched)) return true;
  // 2025年，全省…；抓好2025年投资工作
  return /^,|^(?:投资|重点|目标)/.test(after);
}
