import { leadingRegion } from '../regions/find-region';
import { agencyForms } from './agency-forms';
import { agencyName } from './agency-name';
import type { Candidate } from './candidate';
import { nationalFormsAnywhere } from './national-agencies';

/** Organs that need no curated function word: governments, party committees and their offices. */
const GENERAL =
  '人民政府(?:办公厅|办公室|督查室)?|政府(?:办公厅|办公室|督查室)?|府办|委(?:办公厅|办公室|组织部|宣传部|统战部|政法委|网信办|编办|改革办|督查室|机要局|保密办|社会工作部)';

let pattern: RegExp | undefined;

function alternation(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
}

/** A class word and a curated organ; or a national organ's name by itself. */
function agencyPattern(): RegExp {
  if (pattern) return pattern;
  const organ = `(?:${alternation(agencyForms().official.keys())}|${GENERAL})`;
  const national = alternation(nationalFormsAnywhere().filter((f) => f.length > 2));
  const prefix =
    '(?:(?<![全各跨本两辖城级都县])(?:省|市|州|县)|(?<=\\p{Script=Han})(?:自治区|区|州|市|县)|区)';
  pattern = new RegExp(`${prefix}${organ}(?![们长])|(?:${national})`, 'gu');
  return pattern;
}

const LONGEST_REGION = 12;

/** UTF-16 offset at which a region's full name begins that ends before `end`, or null. */
function regionBefore(text: string, end: number): number | null {
  for (let start = Math.max(0, end - LONGEST_REGION); start <= end - 3; start++) {
    const found = leadingRegion(text.slice(start, end));
    if (found?.full && found.length === end - start) return start;
  }
  return null;
}

/** What may follow 政府 where it is the organ, not the beginning of another word (市政府投资). */
const AFTER_GOVERNMENT =
  /^(?:[^\p{Script=Han}]|各|及|和|与|的|要|应|将|负|同|批|印|出|发|按|组|对|统|牵|，|$)/u;

/**
 * Agencies named in running text: a curated organ after a region's full name or a relative prefix (省, 市 …), or a
 * national organ. Offsets are UTF-16 offsets in `text`.
 */
export function findAgencies(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(agencyPattern())) {
    const end = match.index + match[0].length;
    const prefix = /^(?:自治区|省|市|州|县|区)/u.exec(match[0])?.[0] ?? '';
    const start = (prefix && regionBefore(text, match.index + prefix.length)) || match.index;
    if (start === match.index && prefix && /[全各跨本两辖城级都县市州省]/u.test(text.slice(start - 1, start)))
      continue;
    const surface = text.slice(start, end);
    if (/政府$/u.test(surface) && !AFTER_GOVERNMENT.test(text.slice(end))) continue;
    const agency = agencyName(surface, regionCode);
    if (!agency || agency.regionCode === '') continue;
    found.push({ kind: 'agency', ...agency, basis: 'agency-pattern', surface, start, end });
  }
  return found;
}
