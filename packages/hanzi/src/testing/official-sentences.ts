import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface OfficialSentence {
  variant: 'tw' | 'hk';
  sentence: string;
}

/**
 * Sentences in the manner of laws, budgets, press releases and answers to legislatures, written for this
 * project in the forms that the two governments use.
 */
export const officialSentences = (): OfficialSentence[] =>
  parse(readFileSync(new URL('official-sentences.csv', import.meta.url), 'utf8'), { columns: true });
