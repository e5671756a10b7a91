import { KIND, ROLE } from '../asset-format';
import { applyStages, type Stage } from '../staged';
import { type Direction, NORMALIZATION } from './dictionaries';
import { mark, type TableSource, type TableWord } from './table';

const unitsOf = (text: string) => Array.from({ length: text.length }, (_, i) => text.charAt(i));
const isOneUnit = (text: string) => text.length === 1;

/**
 * The table of mode `opencc`: OpenCC's segments and stages composed, so that one pass gives the same bytes.
 *
 * A segment's result is known when the table is built. In a run between segments each character, or entry of
 * the first stage, is taken through all stages alone. That differs from OpenCC only where a later stage's
 * phrase reaches across; characters that can take part in one are marked, and such runs go through the stages.
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
  for (const [key, word] of words) {
    if (
      word.value ===
      unitsOf(key)
        .map((unit) => single.get(unit) ?? unit)
        .join('')
    )
      word.value = undefined;
  }

  markLaterPhrases(direction, words, kinds);
  const sameAs = new Map<string, string>();
  for (const [key, value] of normalizes ? NORMALIZATION.entries : []) {
    if (isOneUnit(key) && isOneUnit(value)) sameAs.set(key, value);
    else mark(kinds, key.charAt(0), KIND.normalize);
  }
  for (let code = 0x2ff0; code <= 0x2fff; code++) mark(kinds, String.fromCharCode(code), KIND.description);
  return { words, single, sameAs, kinds, normalizes, stages: serializedStages(direction) };
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

/** The keys that earlier stages turn into one of the characters, in any number of steps. */
function sourcesOf(characters: Iterable<string>, earlier: Map<string, Set<string>>[]): Set<string> {
  const sources = new Set<string>();
  let wanted = new Set(characters);
  for (const changes of [...earlier].reverse()) {
    const keys = [...wanted].flatMap((character) => [...(changes.get(character) ?? [])]);
    for (const key of keys) sources.add(key);
    wanted = new Set([...wanted, ...keys.filter((key) => [...key].length === 1)]);
  }
  return sources;
}

/**
 * Marks what can bring about a later stage's phrase across words: two neighbours of it, `laterStart` and
 * `laterInner`, or a word of the first stage that puts out such a character. Rather too much than too little.
 */
function markLaterPhrases(
  { segments, chain }: Direction,
  words: Map<string, TableWord>,
  kinds: Map<string, number>,
): void {
  const changes = chain.map((stage) => changesOf(stage, segments));
  for (const [i, stage] of chain.entries()) {
    const earlier = changes.slice(0, i);
    for (const phrase of i > 0 ? stage.entries.keys() : []) {
      const characters = [...phrase];
      if (characters.length < 2) continue;
      // Every unit of it needs a code, since a unit without one ends a run.
      for (const unit of unitsOf(phrase)) kinds.set(unit, kinds.get(unit) ?? 0);
      // Without a character that earlier stages put out, the phrase would have been a segment.
      const cut = segments?.entries.has(phrase) ?? false;
      const starts = cut
        ? characters.flatMap((c, at) => (earlier.some((m) => m.has(c)) ? [Math.max(0, at - 1)] : []))
        : [0];
      for (const at of starts) {
        const pair = characters.slice(at, at + 2);
        for (const [side, character] of pair.entries()) {
          for (const source of [character, ...sourcesOf([character], earlier)]) {
            const word = words.get(source);
            if (source !== character && word && word.cost !== ROLE.segment) word.cost = ROLE.disturbing;
            if ([...source].length > 1) continue;
            for (const unit of unitsOf(source))
              mark(kinds, unit, side === 0 ? KIND.laterStart : KIND.laterInner);
          }
        }
      }
    }
  }
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
