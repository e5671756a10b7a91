import { readdirSync, readFileSync } from 'node:fs';
import type { BenchRow } from '../../../test/bench/bench-row';
import { parseDocument, parseText } from '../src/parse-document';

const SEEDS = new URL('../../../seeds/', import.meta.url);
const ROUNDS = 40;
const MEGABYTE = 1_000_000;

/** Sources that make careless scanners quadratic; each is repeated to the size that is measured. */
const HOSTILE: Record<string, string> = {
  'open brackets': '(((',
  'paired brackets': '（）',
  'Chinese labels': '一、',
  'white space': ' ',
  'clauses never closed': '（责任单位：',
  'inserted readings': '務(wù)',
};

/** Seeds as they are, and hostile texts at two sizes: for linear time the last figure is near 1. */
export async function run(): Promise<BenchRow[]> {
  const sources = readdirSync(SEEDS).map((name) => ({ name, bytes: readFileSync(new URL(name, SEEDS)) }));
  const characters = sources.reduce((sum, { bytes }) => sum + bytes.toString('utf8').length, 0);
  for (const source of sources) parseDocument(source);
  const seconds = timed(() => {
    for (let round = 0; round < ROUNDS; round++) for (const source of sources) parseDocument(source);
  });
  const rows: BenchRow[] = [
    { name: 'parse/seeds', value: (ROUNDS * sources.length) / seconds, unit: 'documents/s' },
    { name: 'parse/seeds-characters', value: (ROUNDS * characters) / seconds / MEGABYTE, unit: 'Mchar/s' },
  ];
  for (const [name, unit] of Object.entries(HOSTILE)) {
    const [small, large] = [1, 4].map((size) =>
      timed(() => parseText('x.txt', unit.repeat((size * MEGABYTE) / unit.length))),
    );
    const key = `parse/hostile/${name.replaceAll(' ', '-')}`;
    rows.push({ name: `${key}-4M`, value: large ?? 0, unit: 's' });
    rows.push({ name: `${key}-growth`, value: (large ?? 0) / (small ?? 1) / 4, unit: 'of linear' });
  }
  return rows;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
