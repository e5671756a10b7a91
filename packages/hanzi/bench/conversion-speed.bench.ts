import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';
import type { BenchRow } from '../../../test/bench/bench-row';
import { openConverter } from '../src/convert/open-converter';
import { corpusTexts, hasCorpus } from '../src/testing/corpus';
import { builtAsset } from '../src/testing/opened';
import { VARIANTS, type Variant } from '../src/variants';
import { nativeConvert } from './native-opencc';

/** Each figure is the best of so many rounds or more, until so many milliseconds are over: engines warm up. */
const ROUNDS = 7;
const LEAST_TIME = 250;
/** A page's flows are short; this is about a long paragraph. */
const FLOW_LENGTH = 2000;
/** Characters measured: with more, the slow peers would take minutes. */
const MOST = 400_000;
/** Calls of the row for short flows, each of 20 to 60 characters; and a long page. */
const SHORT_CALLS = 20_000;
const PAGE_LENGTH = 100_000;

const PAIRS = VARIANTS.flatMap((from) =>
  VARIANTS.filter((to) => to !== from).map((to) => [from, to] as const),
);
/** Those that pages are shown in, measured in processes of their own and in short flows too. */
const SHOWN = new Set(['s2tw', 's2hk', 't2s']);

type Convert = (text: string) => unknown;

const locale = (variant: Variant) => (variant === 's' ? 'cn' : variant);

function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  const begin = performance.now();
  for (let round = 0; round < ROUNDS || performance.now() - begin < LEAST_TIME; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** A string of its own, as a text node holds it: slices of a long string are read more slowly. */
const ownString = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

function flows(accept: RegExp): string[] {
  const text = [...corpusTexts('corpus/documents', accept).values()].join('\n').slice(0, MOST);
  return Array.from({ length: Math.ceil(text.length / FLOW_LENGTH) }, (_, i) =>
    ownString(text.slice(i * FLOW_LENGTH, (i + 1) * FLOW_LENGTH)),
  );
}

/** Flows of 20 to 60 characters, as in the tables, menus and lists of a page. */
function shortFlows(texts: readonly string[]): string[] {
  const text = texts.join('');
  let at = 0;
  return Array.from({ length: SHORT_CALLS }, (_, i) => {
    const length = 20 + ((i * 7) % 41);
    if (at + length > text.length) at = 0;
    at += length;
    return ownString(text.slice(at - length, at));
  });
}

/** What many short flows and what a long page cost in mode `default`, against opencc-js. */
function pageRows(name: string, texts: readonly string[], ours: Convert, peer: Convert): BenchRow[] {
  const page: string[] = [];
  for (let left = PAGE_LENGTH; left > 0; left -= FLOW_LENGTH) {
    page.push((texts[page.length % texts.length] as string).slice(0, left));
  }
  return Object.entries({ 'short-flows': shortFlows(texts), page }).flatMap(([what, parts]) => {
    const timeOf = (convert: Convert) => best(() => parts.forEach(convert));
    const value = timeOf(ours);
    const peerValue = timeOf(peer);
    return [
      { name: `${name}/${what}/opencc-js`, value: peerValue, unit: 'ms' },
      { name: `${name}/${what}`, value, unit: 'ms', peer: 'opencc-js', ratio: peerValue / value },
    ];
  });
}

/** Opening in processes of their own: the middle time of five, the most memory. */
function coldRows(name: string, asset: ArrayBuffer, text: string): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'hanzi-'));
  const files = [join(folder, 'asset.bin'), join(folder, 'sample.txt')] as const;
  writeFileSync(files[0], new Uint8Array(asset));
  writeFileSync(files[1], text);
  const script = fileURLToPath(new URL('./convert-once.ts', import.meta.url));
  const runs = Array.from({ length: 5 }, () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', script, ...files], {
      encoding: 'utf8',
    });
    return JSON.parse(output) as [milliseconds: number, held: number];
  });
  rmSync(folder, { recursive: true });
  const times = runs.map(([milliseconds]) => milliseconds).sort((a, b) => a - b);
  return [
    { name: `${name}/ready-cold`, value: times[2] as number, unit: 'ms' },
    { name: `${name}/memory`, value: Math.max(...runs.map(([, held]) => held)) / 1e6, unit: 'MB' },
  ];
}

/** Speed, readiness and memory of one direction, in both modes, against opencc-js in the same run. */
function measure(from: Variant, to: Variant, texts: readonly string[]): BenchRow[] {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const speedOf = (convert: Convert) =>
    units /
    1000 /
    best(() => {
      for (const text of texts) convert(text);
    });
  const options = { from: locale(from), to: locale(to) } as Parameters<typeof OpenCC.Converter>[0];
  const peerReady = best(() => OpenCC.Converter(options)('发'));
  const peer = OpenCC.Converter(options);
  const peerSpeed = speedOf(peer);
  const direction = `convert/${from}2${to}`;
  const rows: BenchRow[] = [
    { name: `${direction}/opencc-js`, value: peerSpeed, unit: 'Mchar/s' },
    { name: `${direction}/opencc-js/ready`, value: peerReady, unit: 'ms' },
  ];
  const native = SHOWN.has(`${from}2${to}`) ? nativeConvert(from, to) : undefined;
  if (native) rows.push({ name: `${direction}/opencc-native`, value: speedOf(native), unit: 'Mchar/s' });
  for (const mode of ['opencc', 'default'] as const) {
    const asset = builtAsset(from, to, mode);
    const ready = best(() => openConverter(asset.slice(0)).convert('发'));
    const converter = openConverter(asset);
    const ours: Convert = (text) => converter.convert(text);
    const speed = speedOf(ours);
    const name = `${direction}/${mode}`;
    rows.push(
      { name, value: speed, unit: 'Mchar/s', peer: 'opencc-js', ratio: speed / peerSpeed },
      { name: `${name}/ready`, value: ready, unit: 'ms', peer: 'opencc-js', ratio: peerReady / ready },
      { name: `${name}/asset`, value: asset.byteLength / 1e6, unit: 'MB' },
    );
    if (!SHOWN.has(`${from}2${to}`)) continue;
    rows.push(...coldRows(name, asset, texts.join('\n')));
    if (mode === 'default') rows.push(...pageRows(name, texts, ours, peer));
  }
  return rows;
}

/** Of all directions, or of those named in the environment variable `PAIRS`, as `s2tw,tw2s`. */
export function run(): Promise<BenchRow[]> {
  if (!hasCorpus) return Promise.resolve([]);
  const simplified = flows(/^(?!tw_|hk_)/);
  const traditional = flows(/^(?:tw|hk)_/);
  const asked = process.env['PAIRS']?.split(',');
  const pairs = PAIRS.filter(([from, to]) => !asked || asked.includes(`${from}2${to}`));
  return Promise.resolve(
    pairs.flatMap(([from, to]) => measure(from, to, from === 's' ? simplified : traditional)),
  );
}
