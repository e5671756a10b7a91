import type { Edit } from '../text/collated-text';

/**
 * Pronunciations that mirror sites insert after a character: 務(wù), 社會(huì ). Every syllable of Mandarin
 * is an initial and a final; a tone mark stands on one of its vowels.
 */
const PLAIN_SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxryw]|zh?|ch?|sh?)?(?:i?[aeoü]|[iu]|ai|ei|ao|ou|an|en|ang|eng|ong|er|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|üe|ve|v)$/u;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;
const LETTERS = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿê]{1,6}$/u;
/** With so many marked readings a text is one of a mirror that inserts them, and unmarked ones (了(le)) count too. */
const SYSTEMATIC = 3;

export interface InsertedReading {
  /** Offset of the opening bracket, and of the end of the closing one. */
  start: number;
  end: number;
  /** With its tone mark: `wù`. */
  reading: string;
  toned: boolean;
}

/** All bracketed syllables that follow a Chinese character. */
export function findInsertedReadings(text: string): InsertedReading[] {
  const found: InsertedReading[] = [];
  for (const match of text.matchAll(
    /(?<=[\u3400-\u9fff])[(（]([^\s()（）\u3400-\u9fff]{1,7})[ \u00a0]?[)）]/gu,
  )) {
    const reading = (match[1] ?? '').normalize('NFC');
    if (!LETTERS.test(reading) || !PLAIN_SYLLABLE.test(withoutTone(reading))) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      reading,
      toned: TONED.test(reading),
    });
  }
  const systematic = found.reduce((count, { toned }) => count + (toned ? 1 : 0), 0) >= SYSTEMATIC;
  return found.filter(({ toned }) => toned || systematic);
}

/** Removes inserted readings; (CIM), (ppp) and （一） are none. */
export function removeInsertedReadings(text: string): Edit[] {
  return findInsertedReadings(text).map(({ start, end, reading }) => ({
    start,
    end,
    reading: '',
    kind: 'reading',
    evidence: `pronunciation ${reading} inserted after ${text[start - 1] ?? ''}`,
  }));
}

function withoutTone(reading: string): string {
  return reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0302\u0304\u030c]/gu, '')
    .normalize('NFC');
}
