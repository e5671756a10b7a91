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

  markLaterPhrases(direction, kinds);
  const sameAs = new Map<string, string>();
  for (const [key, value] of normalizes ? NORMALIZATION.entries : []) {
    if (isOneUnit(key) && isOneUnit(value)) sameAs.set(key, value);
    else mark(kinds, key.charAt(0), KIND.normalize);
  }
  for (let code = 0x2ff0; code <= 0x2fff; code++) mark(kinds, String.fromCharCode(code), KIND.description);
  return { words, single, sameAs, kinds, normalizes, stages: serializedStages(direction) };
}

/** For each character, the keys of the stage, outside segments, whose value has it. */
function keysByOutput({ entries }: Stage, segments: Stage | null): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, value] of entries) {
    if (key === value || (segments?.entries.has(key) && [...key].length > 1)) continue;
    for (const character of value) keys.set(character, [...(keys.get(character) ?? []), key]);
  }
  return keys;
}

/** Marks characters that may start or continue a later stage's phrase across words: rather too many than too few. */
function markLaterPhrases({ segments, chain }: Direction, kinds: Map<string, number>): void {
  const outputs = chain.map((stage) => keysByOutput(stage, segments));
  for (const [i, stage] of chain.entries()) {
    for (const phrase of i > 0 ? stage.entries.keys() : []) {
      const characters = [...phrase];
      const changedBefore = characters.some((character) =>
        outputs.slice(0, i).some((keys) => keys.has(character)),
      );
      // A segment's phrase that earlier stages cannot bring about would have been cut as a segment.
      if (characters.length < 2 || (segments?.entries.has(phrase) && !changedBefore)) continue;
      for (const [at, character] of characters.entries()) {
        const bit = at === 0 ? KIND.laterStart : KIND.laterInner;
        let sources = new Set([character]);
        for (const keys of outputs.slice(0, i).reverse()) {
          sources = new Set([
            ...sources,
            ...[...sources].flatMap((source) => keys.get(source) ?? []).flatMap((key) => [...key]),
          ]);
        }
        for (const unit of [...sources].flatMap(unitsOf)) mark(kinds, unit, bit);
        markWide(outputs.slice(0, i), sources, kinds);
      }
    }
  }
}

/** Where several units stand for the character, neighbours can come from one word: its units get both marks. */
function markWide(outputs: Map<string, string[]>[], sources: Set<string>, kinds: Map<string, number>): void {
  for (const keys of outputs) {
    for (const key of [...sources].flatMap((source) => keys.get(source) ?? [])) {
      if (key.length === 1) continue;
      for (const unit of unitsOf(key)) {
        mark(kinds, unit, KIND.laterStart);
        mark(kinds, unit, KIND.laterInner);
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
