import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import hkVariants from 'opencc-js/dict/HKVariants';
import twVariants from 'opencc-js/dict/TWVariants';
import { officialCharacters } from '../src/build/corrections';

/** Characters in which two texts of one length differ. */
export interface FormDifferences {
  /** Another character: 發/髮, 准/準, 製/制, 復/覆, 並/併, 係/系, and 註意 for 注意. */
  wrong: number;
  /** The same word in another usage: 公佈/公布, 侷限/局限, 計畫/計劃, 臺/台. */
  usage: number;
}

const both = (pair: string): string[] => [pair, `${pair.charAt(1)}${pair.charAt(0)}`];

/** Regional forms of one character, OpenCC's and the governments': 説/說, 為/爲. Neither engine is wrong by them. */
function regionalPairs(): string[] {
  const listed = [twVariants, hkVariants].flatMap((dictionary) => dictionary.split('|'));
  const official = (['tw', 'hk'] as const).flatMap((variant) => [...officialCharacters(variant)]);
  return [...listed.map((pair) => pair.split(' ')), ...official]
    .map((pair) => pair.join(''))
    .filter((pair) => pair.length === 2);
}

/**
 * Which differences are usage, in `usage.csv`: two forms of one character (no words named), or two forms that are
 * free in the words named and in no others. Drawn up by words, not by what either converter writes.
 */
function usageRows(): Map<string, string[]> {
  const rows: { forms: string; words: string }[] = parse(
    readFileSync(new URL('usage.csv', import.meta.url), 'utf8'),
    { columns: true },
  );
  const free = new Map<string, string[]>();
  for (const { forms, words } of rows) {
    for (const pair of both(forms)) free.set(pair, words ? words.split(' ') : []);
  }
  // A pair of forms that has words here is free in them alone, even if some region's table has it for all.
  for (const pair of regionalPairs().flatMap(both)) if (!free.has(pair)) free.set(pair, []);
  return free;
}

const USAGE = usageRows();

/** Whether the character at `at` stands in one of `words`, in either form of `pair`. */
function inWord(text: string, at: number, pair: string, words: string[]): boolean {
  return words.some((word) =>
    Array.from(word).some((unit, i) => {
      if (!pair.includes(unit)) return false;
      const there = text.slice(at - i, at - i + word.length);
      return at >= i && there.slice(0, i) + unit + there.slice(i + 1) === word;
    }),
  );
}

export const hanCount = (text: string): number => text.match(/[\u3400-\u9fff\uf900-\ufaff]/gu)?.length ?? 0;

/** @throws RangeError where the texts differ in length: then they cannot be compared place by place. */
export function compareForms(expected: string, actual: string): FormDifferences {
  if (expected.length !== actual.length)
    throw new RangeError(`${expected.length} units against ${actual.length}`);
  const result: FormDifferences = { wrong: 0, usage: 0 };
  for (let i = 0; i < expected.length; i++) {
    const pair = expected.charAt(i) + actual.charAt(i);
    if (pair.charAt(0) === pair.charAt(1)) continue;
    const words = USAGE.get(pair);
    if (words && (words.length === 0 || inWord(expected, i, pair, words))) result.usage++;
    else result.wrong++;
  }
  return result;
}
