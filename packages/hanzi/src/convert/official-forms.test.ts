import { describe, expect, it } from 'vitest';
import { legislativeYuanTable, officialSentences } from '../testing/official-sentences';
import { opened } from '../testing/opened';

describe('official forms', () => {
  const simplify = opened('t', 's');

  it.each(['tw', 'hk'] as const)(
    '%s: sentences come back from Simplified as they were',
    (variant) => {
      const back = opened('s', variant);
      const sentences = officialSentences(variant);
      expect(sentences.length).toBeGreaterThan(400);
      const returned = sentences.map((sentence) => back.convert(simplify.convert(sentence).text).text);
      expect(returned).toEqual(sentences);
    },
    // Builds three tables, which takes a loaded machine long.
    180_000,
  );

  it.each(legislativeYuanTable())(
    '法律統一用字表: $simplified becomes $official',
    ({ simplified, official }) => expect(opened('s', 'tw').convert(simplified).text).toBe(official),
  );

  it.each([
    ['数字之后的天后', '三十天後', '三十天后生效，30天后失效', '三十天後生效，30天後失效'],
    ['天后 as a goddess', '天后宮', '天后宫', '天后宮'],
    ['a phrase of OpenCC that stays Simplified', '推廣部', '推广部', '推廣部'],
  ])('%s (%s)', (_, __, text, expected) => expect(opened('s', 'tw').convert(text).text).toBe(expected));
});
