import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { NAME_CONTEXT, type SurnameEvidence } from '../asset/asset-format';
import type { Variant } from '../variants';

/**
 * What a reviewed row is: `DANGER` a dictionary's word that must never be used, `PATCH` puts right what
 * dictionaries get wrong, `OFFICIAL` is a form that a government prescribes.
 */
export type Mark = 'DANGER' | 'PATCH' | 'OFFICIAL';

/** A reviewed word: what some of its characters become, the others by the dictionaries. */
export interface Correction {
  /** Character -> its form in the target; where two rows speak, the one for the variant counts. */
  forms: Map<string, string>;
  /** Characters of which a row for this very variant speaks: their form needs no step to the variant. */
  regional: Set<string>;
  /** How strongly the word stands up to others around it, in the word list's scale. */
  frequency: number;
}

/** About that of 推广 or 特征 in the word list: beats two single characters, not two common words. */
const DEFAULT_FREQUENCY = 1500;

interface Row {
  character: string;
  form: string;
  variant: string;
  words: string;
  mark: Mark;
  frequency: string;
  reason: string;
  source: string;
}

export function readRows<Fields>(name: string): Fields[] {
  return parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'), { columns: true });
}

/** `tw` for `twp`: what holds for a region holds for its phrase variant. */
export const regionOf = (variant: Variant): string => variant.slice(0, 2);

/** Reviewed words of texts in Simplified or Traditional, for one target. */
export function corrections(source: 'hans' | 'hant', to: Variant): Map<string, Correction> {
  const result = new Map<string, Correction>();
  const rows = readRows<Row>(source === 'hans' ? 'corrections.csv' : 'corrections-traditional.csv');
  for (const row of rows.filter(
    ({ mark, variant }) => mark !== 'DANGER' && (!variant || variant === regionOf(to)),
  )) {
    for (const word of row.words.split(' ')) {
      const entry = result.get(word) ?? {
        forms: new Map(),
        regional: new Set(),
        frequency: DEFAULT_FREQUENCY,
      };
      if (row.variant || !entry.regional.has(row.character)) entry.forms.set(row.character, row.form);
      if (row.variant) entry.regional.add(row.character);
      if (row.frequency) entry.frequency = Number(row.frequency);
      result.set(word, entry);
    }
  }
  return result;
}

/** Words of the dictionaries that are never used, such as 於單 in 關於單一窗口. */
export function refusedWords(): Set<string> {
  const rows = ['corrections.csv', 'corrections-traditional.csv'].flatMap((name) => readRows<Row>(name));
  return new Set(rows.filter(({ mark }) => mark === 'DANGER').flatMap(({ words }) => words.split(' ')));
}

export interface Surname {
  form: string;
  evidence: SurnameEvidence;
}

/** Simplified characters that are written unlike the word as a surname. */
export function surnames(): Map<string, Surname> {
  const rows = readRows<Surname & { character: string }>('surnames.csv');
  return new Map(rows.map(({ character, form, evidence }) => [character, { form, evidence }]));
}

/** What shows a name: the words of each of `NAME_CONTEXT`. */
export function nameContext(): string[][] {
  const rows = readRows<{ word: string; kind: string }>('name-context.csv');
  return NAME_CONTEXT.map((kind) => rows.filter((row) => row.kind === kind).map(({ word }) => word));
}

/** Characters that a government writes in another form than OpenCC's: OpenCC's -> official. */
export function officialCharacters(variant: Variant): Map<string, string> {
  const rows = readRows<{ variant: string; opencc: string; official: string }>('official-characters.csv');
  return new Map(
    rows.filter((row) => row.variant === regionOf(variant)).map(({ opencc, official }) => [opencc, official]),
  );
}
