import { applyStages } from '../convert/staged';
import { type Direction, directionOf } from './dictionaries';
import { wordFrequencies } from './word-frequencies';
import { WordValues } from './word-values';

/**
 * Words without a form of their own are left out below these frequencies, of those with an ambiguous character
 * and of all others: measured to decide next to nothing, and half of the list.
 */
export const RARE = { beside: 10, elsewhere: 50 };

/** Frequency of a phrase that only OpenCC knows. Two characters must not beat two common single ones. */
const PHRASE_FREQUENCY = { short: 0.2, long: 3 };

/** Words are at most this long: longer ones are whole sentences that shorter words convert alike. */
const LONGEST_WORD = 12;

const isHan = (text: string) => /^[\u3400-\u9fff]+$/u.test(text);

/** A word of the source script: how frequent it is, and what it becomes where the word list itself says so. */
export interface SourceWord {
  frequency: number;
  value?: string;
}

/** Directions whose entries the table knows: Traditional text is read in the forms of every region. */
export function directionsOf(direction: Direction): Direction[] {
  if (direction.to !== 's') return [direction];
  return [direction, ...(['t', 'tw', 'hk'] as const).map((from) => directionOf(from, 's'))];
}

/** Words of the source script. */
export function sourceWords(direction: Direction): Map<string, SourceWord> {
  const words = new Map<string, SourceWord>();
  const add = (word: string, frequency: number, value?: string) => {
    const known = words.get(word);
    if (word.length > LONGEST_WORD || !isHan(word) || (known && known.frequency >= frequency)) return;
    words.set(word, { frequency, ...(value === undefined ? {} : { value }) });
  };
  for (const { segments, chain } of directionsOf(direction)) {
    for (const phrase of [segments, ...chain].flatMap((stage) => [...(stage?.entries.keys() ?? [])])) {
      if (phrase.length > 1)
        add(phrase, phrase.length === 2 ? PHRASE_FREQUENCY.short : PHRASE_FREQUENCY.long);
    }
  }
  const listed = wordFrequencies();
  if (direction.from === 's') for (const [word, frequency] of listed) add(word, frequency);
  else if (direction.to === 's') {
    const values = new WordValues(directionOf('s', 't'));
    const regions = [directionOf('t', 'tw').chain, directionOf('t', 'hk').chain];
    for (const [word, frequency] of listed) {
      if (frequency < RARE.beside && word.length > 1) continue;
      const { value } = values.of(word);
      // Alone, 乾 is what the character tables say, although the list has it for 乾隆.
      const simplified = word.length === 1 ? undefined : word;
      add(value, frequency, simplified);
      for (const chain of regions) add(applyStages(chain, value), frequency, simplified);
    }
  }
  return words;
}
