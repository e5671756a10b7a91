import type { Converter } from '../convert/converter';
import { countScripts } from '../script/script';

/** One thing that `cleanText` put right. Offsets are UTF-16 units of the text as given. */
export interface CleanChange {
  start: number;
  end: number;
  /** What stands there now; empty where something was removed. */
  target: string;
  kind: 'reading' | 'over-converted';
}

export interface Cleaned {
  text: string;
  /** In order; nothing else changed. */
  changes: CleanChange[];
}

export interface CleanConverters {
  /** From Traditional of any region. */
  toSimplified: Converter;
  /** To the form that the page's Traditional is in. */
  toTraditional: Converter;
}

/**
 * A reading put in behind a character, 務(wù): one syllable with its tone mark, in brackets of either width.
 * A syllable without a mark, as in 碳(tan), can be the text's own.
 */
const READING =
  /(?<=[\u3400-\u9fff])[(（](?=[^)）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/gu;

/**
 * Traditional characters that machines put where their Simplified character stood for another one: wrong form,
 * right form. Regional usage (週/周, 註/注, 遊/游, 臺/台) is not among them.
 */
const MISTAKEN = new Set(
  (
    '係系 繫系 係繫 繫係 製制 制製 麵面 彙匯 匯彙 裏里 裡里 隻只 鬥斗 後后 后後 髮發 發髮 複復 覆復 復複 複覆 乾干 幹干 干幹 乾幹 幹乾 徵征 征徵 ' +
    '準准 准準 籤簽 衝沖 沖衝 儘盡 誌志 鹹咸 鍾鐘 鐘鍾 錶表 穀谷 谷穀 餘余 余餘 範范 范範 鬱郁 闢辟 捲卷 摺折 禦御 曆歷 歷曆 ' +
    '於于 雲云 鬆松 樸朴 纔才 衹只 緻致 慾欲 鬍胡 鬚須 薑姜 醜丑 嚮向 籲吁 嶽岳 並併 併並 睏困 臟髒 髒臟 谘諮 瞭了 葉叶 ' +
    '僕仆 鬧閙 癥症 症癥 捨舍 舍捨 黴霉 蒙矇 迴回 獲穫 穫獲'
  ).split(' '),
);

const withoutChanges = (text: string, changes: readonly CleanChange[]): string => {
  let at = 0;
  let result = '';
  for (const { start, end, target } of changes) {
    result += text.slice(at, start) + target;
    at = end;
  }
  return result + text.slice(at);
};

/**
 * Puts right what careless machines did to a text: readings put in behind characters (務(wù)), and, in
 * Traditional text, wrong forms (係統, 製度, 全麵, 彙聚, 谘詢), in Simplified text Traditional characters left
 * over. A form is changed only where a word of the lexicon says which is right; each change is listed.
 */
export function cleanText(text: string, converters: CleanConverters): Cleaned {
  const readings: CleanChange[] = Array.from(text.matchAll(READING), ({ index, 0: reading }) => ({
    start: index,
    end: index + reading.length,
    target: '',
    kind: 'reading',
  }));
  const bare = withoutChanges(text, readings);
  let mended = mend(bare, converters);
  // What was mended may show that the text is Simplified after all: 发係全係.
  for (let before = bare; mended !== before; ) {
    before = mended;
    mended = mend(before, converters);
  }
  const changes = [...readings];
  for (let at = 0, shift = 0, next = 0; at < bare.length; at++) {
    for (; next < readings.length && (readings[next] as CleanChange).start <= at + shift; next++) {
      const { start, end } = readings[next] as CleanChange;
      shift += end - start;
    }
    if (mended[at] !== bare[at]) {
      const start = at + shift;
      changes.push({ start, end: start + 1, target: mended.charAt(at), kind: 'over-converted' });
    }
  }
  changes.sort((a, b) => a.start - b.start);
  return { text: withoutChanges(text, changes), changes };
}

function mend(text: string, converters: CleanConverters): string {
  const { hans, hant } = countScripts(text);
  return hant > hans ? mendTraditional(text, converters) : mendSimplified(text, converters, hans);
}

function mendTraditional(text: string, { toSimplified, toTraditional }: CleanConverters): string {
  const simplified = toSimplified.convert(text);
  if (simplified.text.length !== text.length) return text;
  const inWord = new Uint8Array(text.length);
  const { text: again } = toTraditional.convert(simplified.text, {
    trace: (start, end, word) => {
      if (word >= 0) inWord.fill(1, start, end);
    },
  });
  if (again.length !== text.length) return text;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const known = inWord[i] === 1 || text.charAt(i) === '谘';
    result += known && MISTAKEN.has(text.charAt(i) + again.charAt(i)) ? again.charAt(i) : text.charAt(i);
  }
  return result;
}

/** Simplified text, unless nothing shows that it is: 覆 and 徵 alone may be a quotation. */
function mendSimplified(text: string, { toSimplified }: CleanConverters, hans: number): string {
  if (hans === 0) return text;
  const { text: simplified } = toSimplified.convert(text);
  return simplified.length === text.length ? simplified : text;
}
