import { KIND, ROLE } from '../asset/asset-format';
import { applyStages, type Stage } from '../convert/staged';
import { type Direction, NORMALIZATION } from './dictionaries';
import { mark, type TableSource, type TableWord } from './table';

const unitsOf = (text: string) => text.split('');
const isOneUnit = (text: string) => text.length === 1;

/**
 * The table of mode `opencc`: OpenCC's segments and stages composed, so that one pass gives the same bytes.
 *
 * A segment's result is known when the table is built. In a run between segments each character, or entry of
 * the first stage, is taken through all stages alone. That differs from OpenCC only where a later stage's
 * phrase reaches across; what can begin one is marked, and such runs go through the stages.
 */
export function openccTable(direction: Direction): TableSource {
  const { segments, chain, normalizes } = direction;
  const [first, ...later] = chain as [Stage, ...Stage[]];
  const words = new Map<string, TableWord>();
  const single = new Map<string, string>();
  const kinds = new Map<string, number>();

  for (const [key] of first.entries) {
    const value = applyStages(chain, key);
    if (isOneUnit(key) && isOneUnit(value)) single.set(key, value);
    else words.set(key, { cost: ROLE.firstStage, value });
  }
  // A character that only a later stage knows.
  for (const stage of later) {
    for (const key of stage.entries.keys()) {
      const value = applyStages(chain, key);
      if (first.entries.has(key) || key.length > 2 || [...key].length > 1) continue;
      if (isOneUnit(key) && isOneUnit(value)) single.set(key, value);
      else words.set(key, { cost: ROLE.firstStage, value });
    }
  }
  for (const key of segments?.entries.keys() ?? []) {
    words.set(key, { cost: ROLE.segment, value: applyStages(chain, key) });
  }
  addLaterPhrases(direction, words, kinds);
  for (const [key, word] of words) {
    if (
      word.value ===
      unitsOf(key)
        .map((unit) => single.get(unit) ?? unit)
        .join('')
    )
      word.value = undefined;
  }
  for (const word of words.keys()) {
    if (word.length === 1) mark(kinds, word, KIND.word);
  }
  const sameAs = new Map<string, string>();
  for (const [key, value] of normalizes ? NORMALIZATION.entries : []) {
    if (isOneUnit(key) && isOneUnit(value)) sameAs.set(key, value);
    else mark(kinds, key.charAt(0), KIND.normalize);
  }
  for (let code = 0x2ff0; code <= 0x2fff; code++) mark(kinds, String.fromCharCode(code), KIND.description);
  return { words, single, sameAs, kinds, normalizes, stages: serializedStages(direction), scans: true };
}

/** Where a stage's entries put out a character that their key does not have at that place: character -> keys. */
function changesOf({ entries }: Stage, segments: Stage | null): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const [key, value] of entries) {
    const from = [...key];
    const to = [...value];
    if (from.length > 1 && segments?.entries.has(key)) continue;
    for (const [i, character] of to.entries()) {
      if (from.length === to.length && from[i] === character) continue;
      keys.set(character, (keys.get(character) ?? new Set()).add(key));
    }
  }
  return keys;
}

/** The keys that earlier stages turn into the character, in any number of steps, and itself. */
function sourcesOf(character: string, earlier: Map<string, Set<string>>[]): string[] {
  const sources = new Set([character]);
  let wanted = sources;
  for (const changes of [...earlier].reverse()) {
    const keys = [...wanted].flatMap((one) => [...(changes.get(one) ?? [])]);
    for (const key of keys) sources.add(key);
    wanted = new Set([...wanted, ...keys.filter((key) => [...key].length === 1)]);
  }
  return [...sources];
}

/** Most ways to write the beginning of a phrase that are told apart; beyond, a shorter beginning has to do. */
const MOST_WAYS = 64;

/** The beginnings of a phrase as they may be written before the stage, as long as there are not too many. */
function writtenWays(ways: readonly (readonly string[])[]): string[] {
  let beginnings = [''];
  for (const [at, here] of ways.entries()) {
    if (beginnings.length * here.length > MOST_WAYS && at > 1) break;
    beginnings = beginnings.flatMap((before) => here.map((one) => before + one));
  }
  return beginnings;
}

/**
 * How the source goes on, by one character before or behind a word, where the phrase lies across the edge of
 * what the word becomes. A word before it is not among them: the phrase lies across that word's edge too.
 */
function crossings(
  word: string,
  value: readonly string[],
  phrase: readonly string[],
  sources: string[][],
): string[] {
  const found: string[] = [];
  for (let offset = 1 - value.length; offset < phrase.length; offset++) {
    const end = offset + value.length;
    if (!phrase.every((one, i) => i < offset || i >= end || one === value[i - offset])) continue;
    const before = offset > 0 ? (sources[offset - 1] as string[]).filter((one) => [...one].length === 1) : [];
    const behind = offset <= 0 && end < phrase.length ? (sources[end] as string[]) : [];
    found.push(...before.map((one) => one + word), ...behind.map((one) => word + [...one][0]));
  }
  return found;
}

/** What the stage's longer keys begin with, short of the whole; keys that are segments stand in no run. */
function beginningsOf({ entries }: Stage, segments: Stage | null): Set<string> {
  const keys = [...entries.keys()].filter((key) => !segments?.entries.has(key));
  return new Set(keys.flatMap((key) => unitsOf(key).map((_, i) => key.slice(0, i))));
}

/**
 * Whether a way to write a phrase of the second stage is the phrase wherever a word may begin there: no word of
 * the first stage begins inside it and goes on behind it, and no phrase of a stage to come can reach into
 * what it becomes. What begins before it and reaches into it is a trigger or a word itself, and so is a longer
 * phrase.
 */
function standsAlone({ chain }: Direction, begun: ReadonlySet<string>, way: string, phrase: string): boolean {
  const [first, second, ...later] = chain as [Stage, Stage, ...Stage[]];
  if (applyStages([first], way) !== phrase) return false;
  if (unitsOf(way).some((_, i) => i > 0 && begun.has(way.slice(i)))) return false;
  const value = new Set(second.entries.get(phrase));
  const phrases = later.flatMap(({ entries }) => [...entries.keys()].filter((key) => [...key].length > 1));
  return !phrases.some((other) => [...other].some((one) => value.has(one)));
}

/**
 * Adds the phrases of later stages that can stand across words. A way to write a phrase of the second stage that
 * stands alone is a word of its own. Elsewhere the ways, or their beginnings, are triggers, and so is each word
 * of the first stage together with what lets its value be a part of the phrase: such runs go through the
 * stages. Rather too many than too few.
 */
function addLaterPhrases(
  direction: Direction,
  words: Map<string, TableWord>,
  kinds: Map<string, number>,
): void {
  const { segments, chain } = direction;
  const changes = chain.map((stage) => changesOf(stage, segments));
  const firstStage = [...words].filter(([, { cost }]) => cost === ROLE.firstStage).map(([word]) => word);
  const onlyCharacters = firstStage.every((word) => [...word].length === 1);
  const begun = beginningsOf(chain[0] as Stage, segments);
  const triggers = new Set<string>();
  const composed = new Map<string, string>();
  for (const [i, stage] of chain.entries()) {
    const values = firstStage
      .map((word) => ({ word, value: [...applyStages(chain.slice(0, i), word)] }))
      .filter(({ word, value }) => [...word].length > 1 || value.length > 1);
    for (const phrase of i > 0 ? stage.entries.keys() : []) {
      const characters = [...phrase];
      if (characters.length < 2) continue;
      // Every unit of it needs a code, since a unit without one ends a run.
      for (const unit of unitsOf(phrase)) kinds.set(unit, kinds.get(unit) ?? 0);
      const sources = characters.map((character) => sourcesOf(character, changes.slice(0, i)));
      for (const { word, value } of values) {
        if (!value.some((one) => phrase.includes(one))) continue;
        for (const crossing of crossings(word, value, characters, sources)) triggers.add(crossing);
      }
      for (const way of writtenWays(sources.map((some) => some.filter((one) => [...one].length === 1)))) {
        const whole = i === 1 && [...way].length === characters.length;
        // A word between segments may be cut back by one, unless all are characters.
        if (whole && (onlyCharacters || !segments) && standsAlone(direction, begun, way, phrase)) {
          composed.set(way, applyStages(chain, way));
        } else if (!(whole && onlyCharacters && applyStages(chain.slice(0, 1), way) !== phrase)) {
          triggers.add(way);
        }
      }
    }
  }
  for (const way of triggers) if (!words.has(way)) words.set(way, { cost: ROLE.trigger });
  for (const [way, value] of composed) if (!words.has(way)) words.set(way, { cost: ROLE.firstStage, value });
}

/** The stages for runs that need them, without the segments, which no run contains. */
function serializedStages({ segments, chain, normalizes }: Direction): string[] {
  const stages = (chain.length < 2 ? [] : chain).map(({ entries }, i) =>
    [...entries]
      .filter(([key]) => i > 0 || !segments?.entries.has(key))
      .map(([key, value]) => `${key} ${value}`)
      .join('|'),
  );
  const normalization = normalizes
    ? [...NORMALIZATION.entries].map(([key, value]) => `${key} ${value}`).join('|')
    : '';
  return [normalization, ...stages];
}
