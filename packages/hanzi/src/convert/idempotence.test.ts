import { describe, expect, it } from 'vitest';
import { corrections } from '../build/corrections';
import { directionOf } from '../build/dictionaries';
import { sourceWords } from '../build/source-words';
import { opened } from '../testing/opened';
import type { Variant } from '../variants';

/** Every word that a direction knows: of OpenCC's dictionaries, the word list and the reviewed rows. */
function knownWords(from: Variant, to: Variant): Set<string> {
  const reviewed = corrections(from === 's' ? 'hans' : 'hant', to);
  return new Set([...sourceWords(directionOf(from, to)).keys(), ...reviewed.keys()]);
}

describe('converting twice', () => {
  it.each([
    ['s', 't'],
    ['s', 'tw'],
    ['s', 'hk'],
    ['t', 's'],
    ['tw', 's'],
    ['hk', 's'],
  ] as const)(
    'changes no word of the dictionaries again: %s to %s',
    (from, to) => {
      const converter = opened(from, to);
      const once = (text: string) => converter.convert(text).text;
      const changed = [...knownWords(from, to)]
        .map(once)
        .filter((converted) => once(converted) !== converted);
      expect(changed).toEqual([]);
    },
    // 370,000 words, and a table that is built first.
    180_000,
  );

  it('changes again only what the vocabulary of Taiwan chains: 进程 is 程序, 程序 is 程式', () => {
    const converter = opened('s', 'twp');
    const once = (text: string) => converter.convert(text).text;
    const changed = [...knownWords('s', 'twp')].filter((word) => once(once(word)) !== once(word));
    expect(changed.filter((word) => !/文档|进程/u.test(word))).toEqual([]);
  }, 180_000);
});
