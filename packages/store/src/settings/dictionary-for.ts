import type { UserDictionary } from '@policy-lens/hanzi/convert/user-dictionary';
import type { ShownVariant } from '@policy-lens/hanzi/variants';
import type { UserWord } from './settings';

/** What of the reader's dictionary holds when a text is shown in `variant`, as converters take it. */
export function dictionaryFor(words: readonly UserWord[], variant: ShownVariant): Required<UserDictionary> {
  const additions: [string, string][] = [];
  const vetoes: string[] = [];
  for (const word of words) {
    if (word.variant !== null && word.variant !== variant) continue;
    if (word.to === null) vetoes.push(word.from);
    else additions.push([word.from, word.to]);
  }
  return { additions, vetoes };
}
