import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';
import type { BenchRow } from '../../../test/bench/bench-row';
import { openConverter } from '../src/open-converter';
import { corpusTexts, hasCorpus } from '../src/testing/corpus';
import { builtAsset } from '../src/testing/opened';
import type { Variant } from '../src/variants';
import { nativeConvert } from './native-opencc';

const ROUNDS = 7;
/** A page's flows are short; this is about a long paragraph. */
const FLOW_LENGTH = 2000;
/** Characters measured: with more, the slow peers would take minutes. */
const MOST = 400_000;

/** Directions from Simplified, and from Traditional. */
const PAIRS: readonly (readonly [Variant, Variant])[] = [
  ['s', 't'],
  ['s', 'tw'],
  ['s', 'hk'],
  ['s', 'twp'],
  ['s', 'hkp'],
  ['t', 's'],
  ['tw', 's'],
  ['hk', 's'],
  ['twp', 's'],
  ['hkp', 's'],
  ['t', 'tw'],
  ['tw', 'hk'],
  ['hk', 'tw'],
];
/** Those that pages are shown in, measured in processes of their own too. */
const COLD = new Set(['s2tw', 's2hk', 't2s']);

const locale = (variant: Variant) => (variant === 's' ? 'cn' : variant);

function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function flows(accept: RegExp): string[] {
  const text = [...corpusTexts('corpus/documents', accept).values()].join('\n').slice(0, MOST);
  return Array.from({ length: Math.ceil(text.length / FLOW_LENGTH) }, (_, i) =>
    text.slice(i * FLOW_LENGTH, (i + 1) * FLOW_LENGTH),
  );
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
  const speedOf = (convert: (text: string) => unknown) =>
    units /
    1000 /
    best(() => {
      for (const text of texts) convert(text);
    });
  const options = { from: locale(from), to: locale(to) } as Parameters<typeof OpenCC.Converter>[0];
  const peerReady = best(() => OpenCC.Converter(options)('发'));
  const peerSpeed = speedOf(OpenCC.Converter(options));
  const direction = `convert/${from}2${to}`;
  const rows: BenchRow[] = [
    { name: `${direction}/opencc-js`, value: peerSpeed, unit: 'Mchar/s' },
    { name: `${direction}/opencc-js/ready`, value: peerReady, unit: 'ms' },
  ];
  const native = COLD.has(`${from}2${to}`) ? nativeConvert(from, to) : undefined;
  if (native) rows.push({ name: `${direction}/opencc-native`, value: speedOf(native), unit: 'Mchar/s' });
  for (const mode of ['opencc', 'default'] as const) {
    const asset = builtAsset(from, to, mode);
    const ready = best(() => openConverter(asset.slice(0)).convert('发'));
    const ours = openConverter(asset);
    const speed = speedOf((text) => ours.convert(text));
    const name = `${direction}/${mode}`;
    rows.push(
      { name, value: speed, unit: 'Mchar/s', peer: 'opencc-js', ratio: speed / peerSpeed },
      { name: `${name}/ready`, value: ready, unit: 'ms', peer: 'opencc-js', ratio: peerReady / ready },
      { name: `${name}/asset`, value: asset.byteLength / 1e6, unit: 'MB' },
    );
    if (COLD.has(`${from}2${to}`)) rows.push(...coldRows(name, asset, texts.join('\n')));
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
