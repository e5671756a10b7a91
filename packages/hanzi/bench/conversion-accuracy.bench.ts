import * as OpenCC from 'opencc-js';
import type { BenchRow } from '../../../test/bench/bench-row';
import { corpusTexts } from '../src/testing/corpus';
import { officialSentences } from '../src/testing/official-sentences';
import { opened } from '../src/testing/opened';
import { compareForms, type FormDifferences, hanCount } from './compare-forms';

type Convert = (text: string) => string;
type Region = 'tw' | 'hk';

/**
 * Traditional documents of the corpus. Official is what an authority published, by the corpus's own index: it
 * has five chapters of a civil-society report as well, which writes 侷限 and 台灣 where no authority's text does.
 */
const TEXT_SETS: Record<string, (document: { file: string; official: boolean }) => boolean> = {
  official: ({ official }) => official,
  'official-even': ({ file, official }) => official && /[02468]\D*$/.test(file),
  'official-odd': ({ file, official }) => official && /[13579]\D*$/.test(file),
  'civil-society': ({ official }) => !official,
  all: () => true,
  'even-files': ({ file }) => /[02468]\D*$/.test(file),
  'odd-files': ({ file }) => /[13579]\D*$/.test(file),
};

/** Files that the corpus's index says are not official, such as `tw_opengov_ch1.md`. */
function unofficialFiles(): Set<string> {
  const [index = ''] = corpusTexts('corpus', /^INDEX\.tsv$/).values();
  const rows = index.split('\n').map((line) => line.split('\t'));
  return new Set(
    rows
      .filter(([, , , publisher]) => publisher?.includes('not official'))
      .map(([file = '']) => file.replace('documents/', '')),
  );
}

/** The corpus's documents in the forms of a region, and the sentences that this project wrote. */
function textSets(region: Region): Map<string, string[]> {
  const unofficial = unofficialFiles();
  const documents = [...corpusTexts('corpus/documents', new RegExp(`^${region}_`))].map(([file, text]) => ({
    file,
    text: text.normalize('NFC'),
    official: !unofficial.has(file),
  }));
  const sets = new Map<string, string[]>();
  for (const [name, accept] of Object.entries(TEXT_SETS)) {
    sets.set(
      name,
      documents.filter(accept).map(({ text }) => text),
    );
  }
  return sets.set('sentences', officialSentences(region));
}

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

/** There and back, by our default tables and by opencc-js. */
function measure(region: Region): BenchRow[] {
  const toSimplified = opened(region, 's');
  const toRegion = opened('s', region);
  const peerToSimplified = OpenCC.Converter({ from: region, to: 'cn' });
  const peerToRegion = OpenCC.Converter({ from: 'cn', to: region });
  const rows: BenchRow[] = [];
  for (const [name, texts] of textSets(region)) {
    if (texts.length === 0) continue;
    const per = 10_000 / texts.reduce((sum, text) => sum + hanCount(text), 0);
    const ours = roundTrip(
      texts,
      (text) => toSimplified.convert(text).text,
      (text) => toRegion.convert(text).text,
    );
    const theirs = roundTrip(texts, peerToSimplified, peerToRegion);
    for (const [what, value, peerValue] of [
      ['wrong', ours.wrong * per, theirs.wrong * per],
      ['all', (ours.wrong + ours.usage) * per, (theirs.wrong + theirs.usage) * per],
    ] as const) {
      const label = `convert/round-trip/${region}/${name}/${what}`;
      const ratio = value > 0 ? { peer: 'opencc-js', ratio: peerValue / value } : {};
      rows.push({ name: `${label}/opencc-js`, value: peerValue, unit: 'per 10,000 Han' });
      rows.push({ name: label, value, unit: 'per 10,000 Han', ...ratio });
    }
  }
  return rows;
}

export function run(): Promise<BenchRow[]> {
  return Promise.resolve([...measure('tw'), ...measure('hk')]);
}
