import { KIND, type Origin } from '../asset-format';
import { scriptCharacters } from './build-script-table';
import { refusedWords } from './corrections';
import { type Direction, directionOf, NORMALIZATION } from './dictionaries';
import { mark, type TableSource, type TableWord } from './table';
import { wordFrequencies } from './word-frequencies';
import { WordValues } from './word-values';

/** Words of the list that are rarer, and have no ambiguous character, decide next to nothing. */
const RARE = 30;

/** Frequency of a phrase that only OpenCC knows. Two characters must not beat two common single ones. */
const PHRASE_FREQUENCY = { short: 0.2, long: 3 };

/** Words are at most this long: longer ones are whole sentences that shorter words convert alike. */
const LONGEST_WORD = 12;

const isHan = (text: string) => /^[\u3400-\u9fff]+$/u.test(text);
const unitsOf = (text: string) => Array.from({ length: text.length }, (_, i) => text.charAt(i));

/** Words of the source script with their frequencies. */
function sourceWords(direction: Direction): Map<string, number> {
  const frequencies = new Map<string, number>();
  const add = (word: string, frequency: number) => {
    if (word.length <= LONGEST_WORD && isHan(word))
      frequencies.set(word, Math.max(frequencies.get(word) ?? 0, frequency));
  };
  const listed = wordFrequencies();
  if (direction.from === 's') for (const [word, frequency] of listed) add(word, frequency);
  else if (direction.to === 's') {
    const values = new WordValues(directionOf('s', direction.from));
    for (const [word, frequency] of listed)
      if (frequency >= RARE || word.length === 1) add(values.of(word).value, frequency);
  }
  const phrases = [direction.segments, ...direction.chain].flatMap((stage) => [
    ...(stage?.entries.keys() ?? []),
  ]);
  for (const phrase of phrases) {
    if (phrase.length > 1) add(phrase, phrase.length === 2 ? PHRASE_FREQUENCY.short : PHRASE_FREQUENCY.long);
  }
  return frequencies;
}

/** Characters on their own. */
function singleValues(direction: Direction, values: WordValues): Map<string, string> {
  const single = new Map<string, string>();
  const characters = [
    ...direction.chain.flatMap(({ entries }) => [...entries.keys()]),
    ...values.corrections.keys(),
  ];
  for (const character of characters) {
    if (character.length !== 1) continue;
    const { value } = values.of(character);
    if (value.length === 1) single.set(character, value);
  }
  return single;
}

/**
 * The table of the default mode. The text is cut into the words that are most likely together (a unigram
 * model, as jieba has it), so that no phrase begins or ends inside a word: 做好|困难, never 做|好困|难. The word
 * list is part of the asset; no browser's segmenter has a say, and every engine gives the same text.
 */
export function defaultTable(direction: Direction): TableSource {
  const values = new WordValues(direction);
  const frequencies = sourceWords(direction);
  const total = [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0);
  const cost = (frequency: number) => Math.round(100 * (Math.log(total) - Math.log(frequency)));
  const refused = refusedWords();
  const single = singleValues(direction, values);
  const alone = (unit: string) => single.get(unit) ?? unit;

  for (const [word, { frequency }] of values.corrections) {
    if (word.length > 1) frequencies.set(word, Math.max(frequencies.get(word) ?? 0, frequency));
  }
  const words = new Map<string, TableWord>();
  const kinds = new Map<string, number>();
  for (const [word, frequency] of frequencies) {
    if (refused.has(word)) continue;
    const { value, reviewed } = values.of(word);
    const origin: Origin = reviewed ? 'reviewed' : 'opencc';
    const literal = unitsOf(word).map(alone).join('');
    words.set(word, { cost: cost(frequency), ...(value === literal ? {} : { value, origin }) });
    if (value === literal) continue;
    for (const [i, unit] of unitsOf(word).entries()) {
      if (value.length !== word.length || value.charAt(i) !== alone(unit)) mark(kinds, unit, KIND.ambiguous);
    }
  }
  prune(words, frequencies, kinds, values);
  markScripts(direction, kinds);
  const sameAs = new Map(
    [...NORMALIZATION.entries].filter(([key, value]) => key.length === 1 && value.length === 1),
  );
  return { words, single, sameAs, kinds, normalizes: false, stages: [] };
}

function prune(
  words: Map<string, TableWord>,
  frequencies: Map<string, number>,
  kinds: Map<string, number>,
  values: WordValues,
): void {
  for (const [word, { value }] of words) {
    const decides = unitsOf(word).some((unit) => ((kinds.get(unit) ?? 0) & KIND.ambiguous) > 0);
    const common = (frequencies.get(word) as number) >= RARE;
    if (!decides && !common && value === undefined && !values.corrections.has(word)) words.delete(word);
  }
}

function markScripts({ from, to }: Direction, kinds: Map<string, number>): void {
  if (from !== 's' && to !== 's') return;
  const { hans, hant } = scriptCharacters();
  const [source, target] = from === 's' ? [hans, hant] : [hant, hans];
  for (const code of source) mark(kinds, String.fromCharCode(code), KIND.source);
  for (const code of target) mark(kinds, String.fromCharCode(code), KIND.target);
}
