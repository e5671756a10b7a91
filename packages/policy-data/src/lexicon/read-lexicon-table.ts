import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { packageRoot } from '../package-root';

export type LexiconRow = Record<string, string>;

/** Rows of `lexicon/<name>.csv` as objects keyed by the header; see lexicon/README.md for each table. */
export function readLexiconTable(name: string): LexiconRow[] {
  const text = readFileSync(join(packageRoot(), 'lexicon', `${name}.csv`), 'utf8');
  return parse(text, { columns: true, skip_empty_lines: true }) as LexiconRow[];
}
