import { KIND, type Origin } from '../asset-format';
import { scriptCharacters } from './build-script-table';
import { nameContext, refusedWords, surnames } from './corrections';
import { convertByStages, type Direction, NORMALIZATION } from './dictionaries';
import { directionsOf, RARE, type SourceWord, sourceWords } from './source-words';
import { mark, type TableSource, type TableWord } from './table';
import { WordValues } from './word-values';

const unitsOf = (text: string) => Array.from({ length: text.length }, (_, i) => text.charAt(i));

/** Characters on their own. */
function singleValues(direction: Direction, values: WordValues): Map<string, string> {
  const single = new Map<string, string>();
  const set = (character: string, value: string) => {
    if (character.length === 1 && value.length === 1) single.set(character, value);
  };
  for (const known of directionsOf(direction).slice(1)) {
    for (const character of known.chain.flatMap(({ entries }) => [...entries.keys()])) {
      if (character.length === 1) set(character, convertByStages(known, character));
    }
  }
  const own = direction.to === 's' ? [] : direction.chain.flatMap(({ entries }) => [...entries.keys()]);
  for (const character of [...own, ...values.corrections.keys()]) set(character, values.of(character).value);
  return single;
}

/**
 * The table of the default mode. The text is cut into the words that are most likely together (a unigram
 * model, as jieba has it), so that no phrase begins or ends inside a word: 做好|困难, never 做|好困|难. The word
 * list is part of the asset; no browser's segmenter has a say, and every engine gives the same text.
 */
export function defaultTable(direction: Direction): TableSource {
  const values = new WordValues(direction);
  const listed = sourceWords(direction);
  const total = [...listed.values()].reduce((sum, { frequency }) => sum + frequency, 0);
  const cost = (frequency: number) => Math.round(100 * (Math.log(total) - Math.log(frequency)));
  const refused = refusedWords();
  const single = singleValues(direction, values);
  const alone = (unit: string) => single.get(unit) ?? unit;

  for (const [word, { frequency }] of values.corrections) {
    if (word.length > 1)
      listed.set(word, { frequency: Math.max(listed.get(word)?.frequency ?? 0, frequency) });
  }
  const words = new Map<string, TableWord>();
  const kinds = new Map<string, number>();
  for (const [word, { frequency, value: listedValue }] of listed) {
    if (refused.has(word)) continue;
    const { value: ruledValue, reviewed } = values.of(word);
    const value = listedValue !== undefined && !reviewed ? listedValue : ruledValue;
    const origin: Origin = reviewed ? 'reviewed' : 'opencc';
    const literal = unitsOf(word).map(alone).join('');
    words.set(word, { cost: cost(frequency), ...(value === literal ? {} : { value, origin }) });
    if (value === literal) continue;
    for (const [i, unit] of unitsOf(word).entries()) {
      if (value.length !== word.length || value.charAt(i) !== alone(unit)) mark(kinds, unit, KIND.ambiguous);
    }
  }
  const names = new Map(
    direction.from === 's' ? [...surnames()].filter(([unit, { form }]) => form !== alone(unit)) : [],
  );
  for (const unit of names.keys()) mark(kinds, unit, KIND.ambiguous);
  prune(words, listed, kinds, values);
  markScripts(direction, kinds);
  const sameAs = new Map(
    [...NORMALIZATION.entries].filter(([key, value]) => key.length === 1 && value.length === 1),
  );
  return {
    words,
    single,
    sameAs,
    kinds,
    surnames: names,
    nameContext: nameContext(),
    normalizes: false,
    stages: [],
  };
}

function prune(
  words: Map<string, TableWord>,
  listed: Map<string, SourceWord>,
  kinds: Map<string, number>,
  values: WordValues,
): void {
  for (const [word, { value }] of words) {
    const decides = unitsOf(word).some((unit) => ((kinds.get(unit) ?? 0) & KIND.ambiguous) > 0);
    const { frequency } = listed.get(word) as SourceWord;
    const common = frequency >= (decides ? RARE.beside : RARE.elsewhere);
    if (!common && value === undefined && !values.corrections.has(word)) words.delete(word);
  }
}

function markScripts({ from, to }: Direction, kinds: Map<string, number>): void {
  if (from !== 's' && to !== 's') return;
  const { hans, hant } = scriptCharacters();
  const [source, target] = from === 's' ? [hans, hant] : [hant, hans];
  for (const code of source) mark(kinds, String.fromCharCode(code), KIND.source);
  for (const code of target) mark(kinds, String.fromCharCode(code), KIND.target);
}
