import type { Edit } from '../text/collated-text';

/** Words that advertisements are known to stand for, with contexts (□) in which nothing else can stand. */
const COLLOCATIONS: Record<string, readonly string[]> = {
  政务服务: [
    '全国一体化□平台',
    '□“好差评”',
    '□“一网通办”',
    '□事项清单',
    '□事项实施清单',
    '□事项管理',
    '□便民热线',
    '□中心',
    '□大厅',
    '□窗口',
    '□“跨域通办”',
    '□标准化',
    '□数据管理',
    '□地图',
    '高频□从网上可办',
  ],
  互联网: ['“□+监管”', '“□+政务服务”', '□+医疗健康', '工业□', '移动□', '□企业'],
  人工智能: ['“□+”行动', '□大模型', '□产业', '新一代□'],
  信息化: ['工业和□部', '工业和□厅', '工业和□局', '经济和□局', '网络安全和□'],
};

/** A token that repeats this often in the middle of sentences isn't a slip. */
const MIN_OCCURRENCES = 3;
/** Different contexts that must agree before a word is restored. */
const MIN_CONTEXTS = 3;
const LONGEST_TOKEN = 24;

interface Token {
  /** As it stands, with the space that follows it. */
  token: string;
  places: number[];
}

/**
 * Restores a word that a mirror site has replaced throughout with an advertisement: a run of Latin letters and
 * digits with a tail of Chinese characters, always the same, standing where a word belongs. The word is
 * restored only if at least three different collocations of one candidate, and of no other, fit the places.
 * `simplify` gives the Simplified form of the text, unit for unit; it is asked only if there is such a token.
 */
export function restoreAdvertised(text: string, simplify: (text: string) => string): Edit[] {
  const tokens = repeatedTokens(text);
  const view = tokens.length === 0 ? '' : simplify(text);
  return tokens.flatMap(({ token, places }) => {
    const support = Object.entries(COLLOCATIONS)
      .map(([word, contexts]) => ({
        word,
        contexts: contexts.filter((context) => fits(view, token, places, context)),
      }))
      .sort((a, b) => b.contexts.length - a.contexts.length);
    const [best, second] = support;
    if (
      best === undefined ||
      best.contexts.length < MIN_CONTEXTS ||
      (second?.contexts.length ?? 0) * 2 > best.contexts.length
    ) {
      return [];
    }
    return places.map((start) => ({
      start,
      end: start + token.length,
      reading: best.word,
      kind: 'advertising' as const,
      evidence: `“${token.trim()}” stands ${places.length} times for one word: ${best.contexts.slice(0, 4).join('、')}`,
    }));
  });
}

/** Advertisements that stand in the middle of sentences; what can't be restored of them is damage. */
export function repeatedTokens(text: string): Token[] {
  const byStem = new Map<string, number[]>();
  for (const match of text.matchAll(/(?<![a-z.@/:_-])[a-z]{2,12}\d{2,8}(?![a-z\d.@/_-])/giu)) {
    const places = byStem.get(match[0]);
    if (places) places.push(match.index);
    else byStem.set(match[0], [match.index]);
  }
  const tokens: Token[] = [];
  for (const [stem, places] of byStem) {
    if (places.length < MIN_OCCURRENCES) continue;
    const tail = commonTail(text, places, stem.length);
    // 5G2024 or IPv6 are words of their own; an advertisement brings Chinese characters along.
    if (!/[\u3400-\u9fff]/u.test(tail)) continue;
    tokens.push({ token: stem + tail, places });
  }
  return tokens;
}

/** What follows the stem at most places: the tail by which they agree. */
function commonTail(text: string, places: readonly number[], from: number): string {
  let tail = '';
  while (tail.length < LONGEST_TOKEN) {
    const at = from + tail.length;
    const [first] = places;
    const next = text[(first ?? 0) + at] ?? '';
    if (next === '' || next === '\n' || places.some((place) => text[place + at] !== next)) break;
    tail += next;
    if (/\s/u.test(next)) break;
  }
  return tail;
}

function fits(view: string, token: string, places: readonly number[], context: string): boolean {
  const [before = '', after = ''] = context.split('□');
  return places.some((place) => view.endsWith(before, place) && view.startsWith(after, place + token.length));
}
