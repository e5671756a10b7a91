import type { Edit } from '../text/collated-text';
import { findInsertedReadings } from './inserted-readings';

/** How often a restored place must stand intact elsewhere in the same text. */
const MIN_PARALLELS = 2;

/**
 * Restores a character whose bytes are lost but whose inserted reading is left: 省?shù)据局. The candidates are
 * the characters that carry that reading elsewhere in the text, and one of them must stand between the same
 * neighbours (省数据) at least twice. Without that, the place is damage.
 */
export function restoreLostCharacters(text: string): Edit[] {
  const places = [...text.matchAll(/[?？\ufffd]([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6})[ \u00a0]?[)）]/gu)];
  if (places.length === 0) return [];
  const candidates = new Map<string, Set<string>>();
  let intact = '';
  let from = 0;
  for (const { start, end, reading } of findInsertedReadings(text)) {
    const set = candidates.get(reading) ?? new Set();
    set.add(text[start - 1] ?? '');
    candidates.set(reading, set);
    intact += text.slice(from, start);
    from = end;
  }
  intact += text.slice(from);
  const edits: Edit[] = [];
  for (const place of places) {
    const reading = place[1] ?? '';
    const end = place.index + place[0].length;
    const before = text[place.index - 1] ?? '';
    const after = nextHan(text, end, 1);
    const wider = nextHan(text, end, 2);
    if (!isHan(before) || after === '') continue;
    const ranked = [...(candidates.get(reading) ?? [])]
      .map((character) => ({
        character,
        parallels: count(intact, `${before}${character}${after}`),
        word: `${before}${character}${wider}`,
      }))
      .filter(({ parallels }) => parallels >= MIN_PARALLELS)
      .sort((a, b) => b.parallels - a.parallels);
    const [best, second] = ranked;
    if (best === undefined || (second !== undefined && second.parallels * 4 > best.parallels)) continue;
    edits.push({
      start: place.index,
      end,
      reading: best.character,
      kind: 'lost',
      evidence: `reading ${reading} is left; ${best.word} stands ${count(intact, best.word)} times in this text`,
    });
  }
  return edits;
}

/** The next characters, over inserted readings. */
function nextHan(text: string, at: number, length: number): string {
  return text
    .slice(at, at + 40)
    .replace(/[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6} ?[)）]/gu, '')
    .slice(0, length);
}

function isHan(character: string): boolean {
  return /[\u3400-\u9fff]/u.test(character);
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
