import { KINDS } from '@policy-lens/matcher/entity-kinds';
import { ENTITY_KINDS } from 'policy-data/records';
import { expect, it } from 'vitest';

it('numbers kinds in the lexicon asset as the records list them', () => {
  expect(KINDS).toEqual(ENTITY_KINDS);
});
