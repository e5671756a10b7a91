import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import hkPairs from 'opencc-js/dict/HKVariants';
import simplifiedPairs from 'opencc-js/dict/STCharacters';
import phrasePairs from 'opencc-js/dict/STPhrases';
import traditionalPairs from 'opencc-js/dict/TSCharacters';
import twPairs from 'opencc-js/dict/TWVariants';

const pairsOf = (dictionary: string) =>
  dictionary.split('|').map((pair) => pair.split(' ') as [string, string]);

/**
 * The 3,755 characters of daily use: level 1 of GB/T 2312, rows 16 to 55. A clause of a document without one of
 * them doesn't occur, and the rest would double what every page has to load.
 */
function commonCharacters(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

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
  const only = (dictionary: string, others: Set<string>) =>
    pairsOf(dictionary)
      .filter(([from, to]) => from !== to && !others.has(from) && (common.has(from) || common.has(to)))
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

/** The source text of `script-table.ts`. */
export function scriptTableSource(): string {
  const { hans, hant } = scriptCharacters();
  return `// Written by build/build-script-table.ts (npx tsx packages/hanzi/src/build/build-script-table.ts); not edited by hand.

/** Characters written in Simplified only, as steps from U+3400: see build/build-script-table.ts. */
export const HANS_ONLY = '${encodeCodes(hans)}';

/** Characters written in Traditional only, likewise. */
export const HANT_ONLY = '${encodeCodes(hant)}';
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../script-table.ts', import.meta.url), scriptTableSource());
}
