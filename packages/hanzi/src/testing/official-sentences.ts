import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Region = 'tw' | 'hk';

const rows = <Row>(name: string): Row[] =>
  parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { columns: true });

/**
 * Sentences in the manner of laws, budgets, press releases and answers to legislatures, written for this
 * project in the forms that a government uses; many of both.
 */
export const officialSentences = (region: Region): string[] =>
  rows<{ variant: Region | 'both'; sentence: string }>('official-sentences.csv')
    .filter(({ variant }) => variant === region || variant === 'both')
    .map(({ sentence }) => sentence);

/** Lines of 法律統一用字表 (Legislative Yuan, 1973): its examples in Simplified, and as the table writes them. */
export const legislativeYuanTable = () =>
  rows<{ simplified: string; official: string }>('legislative-yuan-table.csv');
