import hkVariants from 'opencc-js/dict/HKVariants';
import twVariants from 'opencc-js/dict/TWVariants';
import { officialCharacters } from '../src/build/corrections';

/** Characters in which two texts of one length differ. */
export interface FormDifferences {
  /** Another character: 發/髮, 准/準, 製/制, 復/覆, 並/併, 係/系. */
  wrong: number;
  /** Another usage of the same: 佈/布, 僱/雇, 計畫/計劃, 臺/台. */
  usage: number;
}

const both = (pair: string): string[] => [pair, `${pair.charAt(1)}${pair.charAt(0)}`];

/** Pairs between which usage chooses, by government, decade or house; either is the same word. */
const CHOSEN =
  '佈布 僱雇 畫劃 佔占 記紀 帳賬 臺台 週周 遊游 註注 託托 瞭了 恤卹 煙菸 癥症 姦奸 蹟跡 兇凶 迴回 艷豔 溼濕 汙污 羣群 裡里 裏裡 衛衞 慾欲 誌志 紮扎 ' +
  '份分 抵牴 搜蒐 粘黏 梁樑 升昇 升陞 毀燬 秘祕 盡儘 夥伙 核覈 只祇 借藉';

/** Regional forms of one character, OpenCC's and the governments': 説/說, 為/爲. Neither engine is wrong by them. */
function regionalPairs(): string[] {
  const listed = [twVariants, hkVariants].flatMap((dictionary) => dictionary.split('|'));
  const official = (['tw', 'hk'] as const).flatMap((variant) => [...officialCharacters(variant)]);
  return [...listed.map((pair) => pair.split(' ')), ...official]
    .map((pair) => pair.join(''))
    .filter((pair) => pair.length === 2);
}

const USAGE = new Set([...CHOSEN.split(' '), ...regionalPairs()].flatMap(both));

export const hanCount = (text: string): number => text.match(/[\u3400-\u9fff\uf900-\ufaff]/gu)?.length ?? 0;

/** @throws RangeError where the texts differ in length: then they cannot be compared place by place. */
export function compareForms(expected: string, actual: string): FormDifferences {
  if (expected.length !== actual.length)
    throw new RangeError(`${expected.length} units against ${actual.length}`);
  const result: FormDifferences = { wrong: 0, usage: 0 };
  for (let i = 0; i < expected.length; i++) {
    const pair = expected.charAt(i) + actual.charAt(i);
    if (pair.charAt(0) === pair.charAt(1)) continue;
    if (USAGE.has(pair)) result.usage++;
    else result.wrong++;
  }
  return result;
}
