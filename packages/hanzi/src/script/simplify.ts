import characterPairs from 'opencc-js/dict/TSCharacters';
import phrasePairs from 'opencc-js/dict/TSPhrases';
import { unitsToString } from '../units-to-string';
import { detectScript } from './script';

/**
 * Phrases of OpenCC that misfire across words in official text and guard only rare names:
 * 於單 keeps 關於單一窗口 from becoming 关于单一窗口, 覆成/覆按 the like.
 */
const REFUSED_PHRASE = /^於|^徵調$|^覆[成按]$/u;

/** Words in which 著 is zhù and stays, in Simplified; elsewhere in Traditional text it is the particle 着. */
const ZHU =
  /[显顯論论编編名专專原巨卓昭土拙遗遺译譯合所新旧舊撰]著(?!落|手|重|力|眼|急|陆|陸|色|火|装|裝|实|實|想)|著(?=[名作述称稱者录錄书書有])/gu;

interface Phrase {
  key: string;
  value: string;
}

let single: Uint16Array | undefined;
let phrases: Map<number, Phrase[]>;

function load(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const pair of characterPairs.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  phrases = new Map();
  for (const pair of phrasePairs.split('|')) {
    const [key = '', value = ''] = pair.split(' ');
    if (key.length < 2 || key.length !== value.length || REFUSED_PHRASE.test(key)) continue;
    const bucket = phrases.get(key.charCodeAt(0));
    if (bucket) bucket.push({ key, value });
    else phrases.set(key.charCodeAt(0), [{ key, value }]);
  }
  for (const bucket of phrases.values()) bucket.sort((a, b) => b.key.length - a.key.length);
  return table;
}

function particleToSimplified(text: string): string {
  let kept = 0;
  let result = '';
  const keep = new Set<number>();
  for (const match of text.matchAll(ZHU)) keep.add(match.index + match[0].indexOf('著'));
  for (let at = text.indexOf('著'); at >= 0; at = text.indexOf('著', at + 1)) {
    if (keep.has(at)) continue;
    result += `${text.slice(kept, at)}着`;
    kept = at + 1;
  }
  return result + text.slice(kept);
}

/**
 * The canonical Simplified form of a text in any script.
 *
 * Length-preserving: unit `i` of the result stands for unit `i` of `text` (UTF-16), so offsets hold in both.
 * The few mappings of OpenCC that change the number of units are left out. Characters come from OpenCC's
 * TSCharacters and TSPhrases (乾隆 keeps 乾, 乾淨 becomes 干净). 著 becomes 着 only in Traditional text, where
 * it does not stand in a word such as 顯著 or 著作. Simplified text comes back as it is.
 */
export function simplify(text: string): string {
  single ??= load();
  const traditional = text.includes('著') && /^(?:hant|mixed)$/u.test(detectScript(text));
  const source = traditional ? particleToSimplified(text) : text;
  const units = new Uint16Array(source.length);
  let changed = traditional;
  for (let at = 0; at < source.length; ) {
    const unit = source.charCodeAt(at);
    const phrase = phrases.get(unit)?.find(({ key }) => source.startsWith(key, at));
    if (phrase) {
      changed ||= phrase.key !== phrase.value;
      for (let i = 0; i < phrase.value.length; i++) units[at++] = phrase.value.charCodeAt(i);
    } else {
      const to = single[unit] as number;
      changed ||= to !== unit;
      units[at++] = to;
    }
  }
  return changed ? unitsToString(units, units.length) : text;
}
