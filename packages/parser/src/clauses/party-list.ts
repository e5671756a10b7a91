import { splitOutside } from './brackets';
import { isBodyName, isGenericParty, isRegionName } from './party-names';

/** A party as the text names it. */
export interface Party {
  surface: string;
  generic: boolean;
}

const SEPARATORS = /[、，,；;\u3000\n]/u;

/**
 * The parties of a list (省数据局、省司法厅等有关单位). 和 and 及 part two names only where both sides are
 * whole names, so that 政务服务和大数据中心 and 文化和旅游厅 stay whole. Generic parties joined by 、 are one
 * phrase (各县市区人民政府、园区管委会). Surfaces are as written: a prefix that carries over (市工信局、卫健委)
 * isn't added.
 */
export function readPartyList(list: string): Party[] {
  const parties: Party[] = [];
  let joins = false;
  for (const { text, separator } of splitOutside(list, SEPARATORS)) {
    for (const surface of splitConjunctions(text).flatMap(splitEtCetera)) {
      const clean = trimParty(surface);
      const last = parties.at(-1);
      if (clean === '') continue;
      const generic = isGenericParty(clean);
      const continuesPhrase =
        joins &&
        last?.generic === true &&
        /^(?:[省市县区州盟]?各|有关|相关)/u.test(last.surface) &&
        isUnnamed(clean);
      if (last !== undefined && continuesPhrase) last.surface = `${last.surface}、${clean}`;
      else parties.push({ surface: clean, generic });
      joins = false;
    }
    joins = separator === '、';
  }
  return parties;
}

/** 园区管委会, 县市区人民政府 or the 单位 of 有关部门、单位: generic by the head of the phrase that it continues. */
function isUnnamed(surface: string): boolean {
  return /^(?:[委办局厅处]$|自治区$|直辖市|县市区|县[（(〔]|县区|区县|市县|市[（(〔]|市、|园区|开发区|功能区|管委会|乡镇|镇街|街镇|街道|市州|州市|盟市|(?:单位|部门|地方|企业)$)/u.test(
    surface,
  );
}

/** What closes a list that 等 has opened; behind 和 it continues a phrase instead (有关部门和单位). */
const BARE = /^(?:部门|单位|地方)$/u;

/** Splits A和B, A及B, A与B where both are names. */
function splitConjunctions(text: string): string[] {
  for (const match of text.matchAll(/以及|[和及与]/gu)) {
    const left = trimParty(text.slice(0, match.index));
    const right = trimParty(text.slice(match.index + match[0].length));
    if ((BARE.test(left) || isWholeName(left)) && isWholeName(right.replace(/等.*$/u, ''))) {
      return [left, ...splitConjunctions(text.slice(match.index + match[0].length))];
    }
  }
  return [text];
}

function isWholeName(surface: string): boolean {
  if (surface.length < 3) return false;
  // 各市州和省直有关单位 are two phrases; 园区和示范区管委会 is one.
  if (/^(?:各|有关|相关)/u.test(surface) && isRegionName(surface)) return true;
  return /^[各有相省市县区国中]/u.test(surface)
    ? isBodyName(surface) || isGenericParty(surface)
    : isBodyName(surface) && !/(?:园区|新区|高新区|经开区|示范区|开发区)$/u.test(surface);
}

/** A等有关单位 is A and the generic 有关单位; 等 alone says nothing. */
function splitEtCetera(text: string): string[] {
  // 高等院校, 平等, 同等 hold the sign as part of a word.
  const at = text.search(/(?<![高平同中初优均相])等(?!级|保|离子)/u);
  if (at <= 0) return [text];
  const before = trimParty(text.slice(0, at));
  const after = trimParty(text.slice(at + 1)).replace(/^(?:以及|[和及与]|\d{1,3}个|多个)/u, '');
  const named = isBodyName(before) || isGenericParty(before) || isRegionName(before);
  if (!named || (after !== '' && !isGenericParty(after))) return [text];
  return after === '' ? [before] : [before, ...splitConjunctions(after)];
}

function trimParty(text: string): string {
  return text.replace(/^[\s由、，,。:：]+|[\s。.、，,：:；;]+$/gu, '');
}
