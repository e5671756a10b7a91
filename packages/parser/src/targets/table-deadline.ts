/** 长期坚持, 持续推进: no time is set. */
const QUARTERS: Record<string, string> = {
  一: '03',
  二: '06',
  三: '09',
  四: '12',
  '1': '03',
  '2': '06',
  '3': '09',
  '4': '12',
};

/** A time in a cell of a column of deadlines; `year` null where the document's own year is meant. */
export interface TableDeadline {
  year: string | null;
  /** Month, or month and day, or empty. */
  rest: string;
}

/**
 * Reads a cell that gives nothing but a time: 2025年6月底, 6月底前, 12月31日, 2025.12, 二季度末, 年底前. The last of several
 * holds (2025年6月—2026年12月). Null for 长期坚持 and what gives none.
 */
export function readTableDeadline(cell: string): TableDeadline | null {
  const text = cell.normalize('NFKC').replace(/\s/gu, '');
  const pattern =
    /(?:((?:19|20)\d{2})[年.\-/]?)?(?:(1[0-2]|0?[1-9])(?:月|[.\-/](?=\d)|$)(?:(3[01]|[12]\d|0?[1-9])[日号]?)?|第?([一二三四1-4])季度|(?:年|今年|当年|本年)(?:底|末|内|度)|上半年|下半年)|((?:19|20)\d{2})年?/gu;
  let found: TableDeadline | null = null;
  let year: string | null = null;
  for (const match of text.matchAll(pattern)) {
    const [all, withYear, month, day, quarter, lone] = match;
    year = withYear ?? lone ?? year;
    const rest = month
      ? [month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
      : quarter
        ? (QUARTERS[quarter] ?? '')
        : all.includes('上半年')
          ? '06'
          : '';
    found = { year, rest };
  }
  return found;
}
