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

/**
 * A relative prefix or a region's full name, then a curated organ; or a national organ's name by itself. The
 * word after it must not go on as another word (省政府投资).
 */
function agencyPattern(): RegExp {
  const organ = `(?:${alternation(agencyForms().official.keys())}|${GENERAL})`;
  const region = '(?:[\\p{Script=Han}]{2,6}?(?:省|自治区|市|自治州|州|县|区))';
  pattern ??= new RegExp(
    `(?:(?<![\\p{Script=Han}])${region}|(?<![全各跨本两])(?:省|市|州|县|区))${organ}(?![们长])|(?:${alternation(nationalFormsAnywhere().filter((f) => f.length > 2))})`,
    'gu',
  );
  return pattern;
}

/** Agencies named in running text, by curated organ words with a region or a relative prefix. */
export function findAgencies(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(agencyPattern())) {
    const surface = match[0];
    const after = text.slice(match.index + surface.length, match.index + surface.length + 2);
    if (/政府$/u.test(surface) && !/^(?:[、，。；：,;:）)”]|各|及|和|与|与|的|要|应|将|$)/u.test(after))
      continue;
    const agency = agencyName(surface, regionCode);
    if (!agency || agency.regionCode === '') continue;
    found.push({
      kind: 'agency',
      ...agency,
      basis: 'agency-pattern',
      surface,
      start: match.index,
      end: match.index + surface.length,
    });
  }
  return found;
}
