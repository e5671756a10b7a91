import { NATION } from '../records';
import { leadingRegion } from '../regions/find-region';
import type { Candidate, NamedEntity } from './candidate';

/** Title of an instrument for comparison and as its name: no marks around it, half-width brackets widened. */
export function instrumentTitle(title: string): string {
  return title
    .replace(/^《|》$/gu, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）')
    .replace(/\s+/gu, '');
}

/** The instrument that a title in 《》 names. Its region is the one that the title begins with, else the nation's. */
export function namedInstrument(title: string, regionCode: string): NamedEntity {
  const name = instrumentTitle(title);
  const national = /^(?:国务院|中共中央|中华人民共和国|全国|国家)/u.test(name);
  const named = national ? null : leadingRegion(name, regionCode || null);
  return {
    kind: 'instrument',
    name,
    regionCode: named?.region.code ?? NATION,
    basis: 'title-marks',
    scope: '',
  };
}

/** Instruments cited in running text: the outermost 《…》. */
export function findInstruments(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(/《[^《》]{2,80}(?:〈[^〉《》]{0,80}〉[^《》]{0,80})?》/gu)) {
    found.push({
      ...namedInstrument(match[0], regionCode),
      surface: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}
