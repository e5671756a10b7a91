import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import hkPairs from 'opencc-js/dict/HKVariants';
import simplifiedPairs from 'opencc-js/dict/STCharacters';
import phrasePairs from 'opencc-js/dict/STPhrases';
import traditionalPairs from 'opencc-js/dict/TSCharacters';
import twPairs from 'opencc-js/dict/TWVariants';
import { charactersOf, likelyCharacters } from '../script/charset-characters';

const pairsOf = (dictionary: string) =>
  dictionary.split('|').map((pair) => pair.split(' ') as [string, string]);

/**
 * The 3,755 characters of daily use: level 1 of GB/T 2312, rows 16 to 55. A clause of a document without one of
 * them doesn't occur, and the rest would double what every page has to load.
 */
const commonCharacters = (): Set<number> => new Set(charactersOf('gbk', 0xb0, 0xd7));

/**
 * Common characters that only one script writes, ascending, U+3400–U+9FFF, from OpenCC's tables.
 *
 * 后, 里, 干 and 著 belong to both: a character says Simplified only if no Traditional phrase or regional form
 * of OpenCC uses it, and says Traditional only if no Simplified phrase does (乾 stands in 乾隆).
 */
export function scriptCharacters(): { hans: number[]; hant: number[] } {
  const phrases = pairsOf(phrasePairs);
  const usedInTraditional = new Set(
    [...phrases, ...pairsOf(simplifiedPairs), ...pairsOf(hkPairs), ...pairsOf(twPairs)].flatMap(([, to]) => [
      ...to,
    ]),
  );
  const usedInSimplified = new Set(
    [...phrases.map(([from]) => from), ...pairsOf(traditionalPairs).map(([, to]) => to)].flatMap((text) => [
      ...text,
    ]),
  );
  const common = commonCharacters();
  const isCommon = (character: string): boolean => common.has(character.codePointAt(0) as number);
  const only = (dictionary: string, others: Set<string>) =>
    pairsOf(dictionary)
      .filter(([from, to]) => from !== to && !others.has(from) && (isCommon(from) || isCommon(to)))
      .map(([from]) => from.codePointAt(0) as number)
      .filter((code) => code >= 0x3400 && code <= 0x9fff)
      .sort((a, b) => a - b);
  return { hans: only(simplifiedPairs, usedInTraditional), hant: only(traditionalPairs, usedInSimplified) };
}

/** An ascending list as text: steps in base 36, one digit below 36, else a full stop and three digits. */
export function encodeCodes(codes: readonly number[]): string {
  let last = 0x3400;
  return codes
    .map((code) => {
      const step = (code - last).toString(36);
      last = code;
      return step.length === 1 ? step : `.${step.padStart(3, '0')}`;
    })
    .join('');
}

/** What tells the characters of the scripts from those that their charsets make likely, see `script-table.ts`. */
export function scriptTable(): { hansWrong: string; hantMask: string; hantMissing: string } {
  const { hans, hant } = scriptCharacters();
  const likely = likelyCharacters();
  const inEither = [...new Set([...hans, ...likely.hans])].sort((a, b) => a - b);
  let hantMask = '';
  for (let at = 0; at < likely.hant.length; at += 6) {
    let bits = 0;
    for (let bit = 0; bit < 6; bit++) if (hant.includes(likely.hant[at + bit] ?? 0)) bits |= 1 << bit;
    hantMask += String.fromCharCode(48 + bits);
  }
  return {
    hansWrong: encodeCodes(inEither.filter((code) => hans.includes(code) !== likely.hans.includes(code))),
    hantMask,
    hantMissing: encodeCodes(hant.filter((code) => !likely.hant.includes(code))),
  };
}

/** The source text of `script-table.ts`. */
export function scriptTableSource(): string {
  const { hansWrong, hantMask, hantMissing } = scriptTable();
  return `// Written by build/build-script-table.ts (npx tsx packages/hanzi/src/build/build-script-table.ts); not edited by hand.

/** Characters that are Simplified only but not likely, or likely but not Simplified only, as steps from U+3400. */
export const HANS_WRONG =
  '${hansWrong}';

/** Which of the likely ones are Traditional only, in order: six a character, the lowest bit first, from 0 on. */
export const HANT_MASK =
  '${hantMask.replaceAll('\\', '\\\\')}';

/** Characters that are Traditional only and not likely, as steps from U+3400. */
export const HANT_MISSING =
  '${hantMissing}';
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../script/script-table.ts', import.meta.url), scriptTableSource());
}
