import * as OpenCC from 'opencc-js';
import type { BenchRow } from '../../../test/bench/bench-row';
import { openConverter } from '../src/open-converter';
import { corpusTexts, hasCorpus } from '../src/testing/corpus';
import { builtAsset } from '../src/testing/opened';
import type { Variant } from '../src/variants';

const ROUNDS = 7;
/** A page's flows are short; this is about a long paragraph. */
const FLOW_LENGTH = 2000;

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
  const text = [...corpusTexts('corpus/documents', accept).values()].join('\n');
  return Array.from({ length: Math.ceil(text.length / FLOW_LENGTH) }, (_, i) =>
    text.slice(i * FLOW_LENGTH, (i + 1) * FLOW_LENGTH),
  );
}

/** Speed, readiness and memory of one direction, in both modes, against opencc-js in the same run. */
function measure(from: Variant, to: Variant, texts: readonly string[]): BenchRow[] {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const options = { from: locale(from), to: locale(to) } as Parameters<typeof OpenCC.Converter>[0];
  const peerReady = best(() => OpenCC.Converter(options)('发'));
  const theirs = OpenCC.Converter(options);
  const peerSpeed =
    units /
    1000 /
    best(() => {
      for (const text of texts) theirs(text);
    });
  const rows: BenchRow[] = [
    { name: `convert/${from}2${to}/opencc-js`, value: peerSpeed, unit: 'Mchar/s' },
    { name: `convert/${from}2${to}/opencc-js/ready`, value: peerReady, unit: 'ms' },
  ];
  for (const mode of ['opencc', 'default'] as const) {
    const asset = builtAsset(from, to, mode);
    const ready = best(() => openConverter(asset.slice(0)).convert('发'));
    const ours = openConverter(asset);
    const speed =
      units /
      1000 /
      best(() => {
        for (const text of texts) ours.convert(text);
      });
    const name = `convert/${from}2${to}/${mode}`;
    rows.push(
      { name, value: speed, unit: 'Mchar/s', peer: 'opencc-js', ratio: speed / peerSpeed },
      { name: `${name}/ready`, value: ready, unit: 'ms', peer: 'opencc-js', ratio: peerReady / ready },
      { name: `${name}/asset`, value: asset.byteLength / 1e6, unit: 'MB' },
    );
  }
  return rows;
}

export function run(): Promise<BenchRow[]> {
  if (!hasCorpus) return Promise.resolve([]);
  const simplified = flows(/^(?!tw_)/);
  return Promise.resolve([
    ...measure('s', 'tw', simplified),
    ...measure('s', 'hk', simplified),
    ...measure('tw', 's', flows(/^tw_/)),
  ]);
}
