import { expect, it } from 'vitest';
import { dictionaryFor } from './dictionary-for';
import type { UserWord } from './settings';

const WORDS: UserWord[] = [
  { from: '软件', to: '軟體', variant: 'tw' },
  { from: '湘易办', to: '湘易辦', variant: null },
  { from: '干', to: null, variant: null },
  { from: '里', to: null, variant: 'hk' },
];

it('takes the words of the variant and those of all', () => {
  expect(dictionaryFor(WORDS, 'tw')).toEqual({
    additions: [
      ['软件', '軟體'],
      ['湘易办', '湘易辦'],
    ],
    vetoes: ['干'],
  });
  expect(dictionaryFor(WORDS, 'hk')).toEqual({ additions: [['湘易办', '湘易辦']], vetoes: ['干', '里'] });
});
