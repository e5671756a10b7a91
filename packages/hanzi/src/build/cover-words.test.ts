import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverWords } from './cover-words';

it('covers every word, with rare characters where there is a choice', () => {
  const often = (unit: string) => (unit === '发' ? 1000 : 1);
  expect(coverWords(['头发', '理发', '白发'], often, [])).toEqual(new Set(['头', '理', '白']));
  expect([...coverWords(['头发', '理发'], often, ['发'])]).toEqual(['发']);
  const word = fc.string({ unit: fc.constantFrom(...'发头理白做好困难'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const cover = coverWords(words, often, []);
      for (const one of words) expect([...one].some((unit) => cover.has(unit))).toBe(true);
    }),
  );
});
