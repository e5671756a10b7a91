import { KIND, type Origin } from '../asset/asset-format';
import { scriptCharacters } from './build-script-table';
import { nameContext, refusedWords, surnames } from './corrections';
import { coverWords } from './cover-words';
import { convertByStages, type Direction, NORMALIZATION } from './dictionaries';
import { directionsOf, RARE, type SourceWord, sourceWords } from './source-words';
import { mark, type TableSource, type TableWord } from './table';
import { WordValues } from './word-values';

const unitsOf = (text: string) => text.split('');

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
  // Known too, so that no clause ends at a converted character: 范承谟 is a name, and so is 范承謨.
  for (const value of [...single.values()]) if (!single.has(value)) single.set(value, value);
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
  const ambiguous = new Set<string>();
  for (const [word, { frequency, value: listedValue }] of listed) {
    if (refused.has(word)) continue;
    const { value: ruledValue, reviewed } = values.of(word);
    const value = listedValue !== undefined && !reviewed ? listedValue : ruledValue;
    const origin: Origin = reviewed ? 'reviewed' : 'opencc';
    const literal = unitsOf(word).map(alone).join('');
    words.set(word, { cost: cost(frequency), ...(value === literal ? {} : { value, origin }) });
    if (value === literal) continue;
    for (const [i, unit] of unitsOf(word).entries()) {
      if (value.length !== word.length || value.charAt(i) !== alone(unit)) ambiguous.add(unit);
    }
  }
  const scripts = scriptsOf(direction);
  keepResults(scripts, words, ambiguous, alone);
  const names = new Map(
    direction.from === 's' ? [...surnames()].filter(([unit, { form }]) => form !== alone(unit)) : [],
  );
  prune(words, listed, ambiguous, values);
  const kinds = new Map<string, number>();
  const deciding = [...words].filter(([, { value }]) => value !== undefined).map(([word]) => word);
  // Measured: into Simplified a third of the clauses need cutting by the cover; out of it the ambiguous
  // characters (发, 里, 复) are as good a cover, and official text has fewer of them than the word list says.
  const cover =
    direction.to === 's'
      ? coverWords(deciding, unitFrequency(listed), [])
      : [...ambiguous, ...names.keys(), ...deciding.filter((word) => word.length === 1)];
  for (const unit of cover) mark(kinds, unit, KIND.decides);
  for (const unit of scripts.source) mark(kinds, unit, KIND.source);
  for (const unit of scripts.target) mark(kinds, unit, KIND.target);
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
    // From and into Simplified a clause may be left alone for its script: each is looked at.
    scans: direction.from !== 's' && direction.to !== 's',
  };
}

/**
 * Adds results that the table would take for source text, 划着 -> 划著 -> 劃著: a second conversion must change
 * nothing, and their characters do not say, or not all of them, that they are in the target script.
 */
function keepResults(
  { source, target }: Scripts,
  words: Map<string, TableWord>,
  ambiguous: Set<string>,
  alone: (unit: string) => string,
): void {
  for (const { cost, value, origin } of [...words.values()]) {
    if (value === undefined || value.length < 2 || words.get(value)?.value !== undefined) continue;
    const units = unitsOf(value);
    const leftAlone = units.some((unit) => target.has(unit)) && !units.some((unit) => source.has(unit));
    if (leftAlone || units.map(alone).join('') === value) continue;
    words.set(value, { cost, value, origin });
    for (const unit of units) if (alone(unit) !== unit) ambiguous.add(unit);
  }
}

/** Characters that only the script converted from, and only the one converted to, writes. */
interface Scripts {
  source: Set<string>;
  target: Set<string>;
}

function scriptsOf({ from, to }: Direction): Scripts {
  if (from !== 's' && to !== 's') return { source: new Set(), target: new Set() };
  const { hans, hant } = scriptCharacters();
  const [source, target] = from === 's' ? [hans, hant] : [hant, hans];
  const characters = (codes: readonly number[]) => new Set(codes.map((code) => String.fromCharCode(code)));
  return { source: characters(source), target: characters(target) };
}

/** How often each character stands in the words of the list, by their frequencies. */
function unitFrequency(listed: Map<string, SourceWord>): (unit: string) => number {
  const sums = new Map<string, number>();
  for (const [word, { frequency }] of listed) {
    for (const unit of unitsOf(word)) sums.set(unit, (sums.get(unit) ?? 0) + frequency);
  }
  return (unit) => sums.get(unit) ?? 0;
}

/** Drops words that have no form of their own and are too rare to decide where others begin. */
function prune(
  words: Map<string, TableWord>,
  listed: Map<string, SourceWord>,
  ambiguous: ReadonlySet<string>,
  values: WordValues,
): void {
  for (const [word, { value }] of words) {
    const decides = unitsOf(word).some((unit) => ambiguous.has(unit));
    const { frequency } = listed.get(word) ?? { frequency: 0 };
    const common = frequency >= (decides ? RARE.beside : RARE.elsewhere);
    if (!common && value === undefined && !values.corrections.has(word)) words.delete(word);
  }
}
