import * as OpenCC from 'opencc-js';
import type { BenchRow } from '../../../test/bench/bench-row';
import { corpusTexts } from '../src/testing/corpus';
import { opened } from '../src/testing/opened';
import { compareForms, type FormDifferences, hanCount } from './compare-forms';

type Convert = (text: string) => string;

/** Traditional documents of the corpus: those of authorities, all, and two halves of all. */
const TEXT_SETS: Record<string, RegExp> = {
  official: /^tw_(?:gazette|ogp)/,
  all: /^tw_/,
  'even-files': /^tw_.*[02468]\D*$/,
  'odd-files': /^tw_.*[13579]\D*$/,
};

/** Differences after the way to Simplified and back. */
function roundTrip(texts: Iterable<string>, simplify: Convert, restore: Convert): FormDifferences {
  const sum: FormDifferences = { wrong: 0, usage: 0 };
  for (const text of texts) {
    const { wrong, usage } = compareForms(text, restore(simplify(text)));
    sum.wrong += wrong;
    sum.usage += usage;
  }
  return sum;
}

/** There and back, by our default tables and by opencc-js. The corpus has official Traditional text of Taiwan only. */
export function run(): Promise<BenchRow[]> {
  const toSimplified = opened('tw', 's');
  const toTaiwan = opened('s', 'tw');
  const peerToSimplified = OpenCC.Converter({ from: 'tw', to: 'cn' });
  const peerToTaiwan = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const rows: BenchRow[] = [];
  for (const [name, files] of Object.entries(TEXT_SETS)) {
    const texts = [...corpusTexts('corpus/documents', files).values()].map((text) => text.normalize('NFC'));
    if (texts.length === 0) continue;
    const per = 10_000 / texts.reduce((sum, text) => sum + hanCount(text), 0);
    const ours = roundTrip(
      texts,
      (text) => toSimplified.convert(text).text,
      (text) => toTaiwan.convert(text).text,
    );
    const theirs = roundTrip(texts, peerToSimplified, peerToTaiwan);
    for (const [what, value, peerValue] of [
      ['wrong', ours.wrong * per, theirs.wrong * per],
      ['all', (ours.wrong + ours.usage) * per, (theirs.wrong + theirs.usage) * per],
    ] as const) {
      const label = `convert/round-trip/tw/${name}/${what}`;
      rows.push({ name: `${label}/opencc-js`, value: peerValue, unit: 'per 10,000 Han' });
      rows.push({ name: label, value, unit: 'per 10,000 Han', peer: 'opencc-js', ratio: peerValue / value });
    }
  }
  return Promise.resolve(rows);
}
