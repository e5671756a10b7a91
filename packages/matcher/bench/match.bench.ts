import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import type { BenchRow } from '../../../test/bench/bench-row';
import { openLexicon } from '../src/open-lexicon';
import { packLexicon } from '../src/pack-lexicon';
import { makeNames, readTexts } from './real-text';
import { speed } from './speed';

const COUNTS = [1_000, 10_000, 100_000];
/** Characters that each peer searches; a RegExp of 100,000 names takes a second for 20,000. */
const PEER_TEXT = 200_000;
const REGEXP_TEXT: Record<number, number> = { 1000: 200_000, 10000: 40_000, 100000: 4_000 };

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

function sourceOf(names: readonly string[]): Parameters<typeof packLexicon>[0] {
  const id = (index: number) => `a${Math.imul(index + 1, 2654435761) >>> 0}`;
  return {
    version: '1.0.0',
    hash: '0',
    entities: names.map((name, index) => ({
      id: id(index),
      kind: 'agency',
      name,
      regionCode: '000000',
      documentId: null,
    })),
    names: names.map((surface, index) => ({ surface, entity: id(index), scope: '' })),
  };
}

/** Speed of each peer for the same names; none of them folds. */
function peerSpeeds(names: string[], text: string): Record<string, number> {
  const part = text.slice(0, PEER_TEXT);
  const classic = new AhoCorasick(names);
  const monyone = new MonyoneAhoCorasick(names);
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const regExp = new RegExp(longestFirst.join('|'), 'g');
  return {
    ahocorasick: speed(part, (piece) => classic.search(piece), 5),
    '@monyone/aho-corasick': speed(part, (piece) => monyone.matchInText(piece), 5),
    RegExp: speed(
      text.slice(0, REGEXP_TEXT[names.length] ?? 4_000),
      (piece) => piece.match(regExp),
      names.length > 50_000 ? 1 : 3,
    ),
  };
}

function loadRows(bytes: Uint8Array): BenchRow[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const copy = bytes.slice().buffer as ArrayBuffer;
  collect();
  const before = process.memoryUsage();
  const start = performance.now();
  const lexicon = openLexicon(copy);
  const first = performance.now() - start;
  collect();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  let best = first;
  for (let i = 0; i < 9; i++) {
    const again = performance.now();
    openLexicon(copy);
    best = Math.min(best, performance.now() - again);
  }
  return [
    { name: `match/${lexicon.nameCount}-names/load-first`, value: round(first), unit: 'ms' },
    { name: `match/${lexicon.nameCount}-names/load-again`, value: round(best), unit: 'ms' },
    {
      name: `match/${lexicon.nameCount}-names/memory`,
      value: round((copy.byteLength + Math.max(0, grown)) / 1e6),
      unit: 'MB',
    },
  ];
}

/** Matching against npm's matchers, over real text, in one run. */
export async function run(): Promise<BenchRow[]> {
  const { text, source } = readTexts();
  const all = makeNames(Math.max(...COUNTS), source);
  const rows: BenchRow[] = [];
  const assets = new Map<number, Uint8Array>();
  packLexicon(sourceOf(all.slice(0, 10)));
  for (const count of COUNTS) {
    // every so many of all names, so that each lexicon has the same mixture
    const names = all.filter((_, index) => index % (all.length / count) === 0);
    const start = performance.now();
    const bytes = packLexicon(sourceOf(names));
    rows.push({ name: `match/${count}-names/build`, value: round(performance.now() - start, 0), unit: 'ms' });
    rows.push({ name: `match/${count}-names/asset`, value: round(bytes.length / 1e6), unit: 'MB' });
    assets.set(count, bytes);
  }
  rows.push(...loadRows(assets.get(Math.max(...COUNTS)) as Uint8Array));

  const scan = speed(text, (piece) => plainScan(piece), 15);
  rows.push({ name: 'match/plain-scan', value: round(scan), unit: 'Mchar/s' });
  const ours = new Map<number, number>();
  for (const count of COUNTS) {
    const lexicon = openLexicon((assets.get(count) as Uint8Array).buffer as ArrayBuffer);
    const value = speed(text, (piece) => lexicon.match(piece, { region: null }), 15);
    ours.set(count, value);
    const names = all.filter((_, index) => index % (all.length / count) === 0);
    for (const [peer, peerSpeed] of Object.entries(peerSpeeds(names, text))) {
      rows.push({
        name: `match/${count}-names/than-${peer}`,
        value: round(value),
        unit: 'Mchar/s',
        peer: `${peer} ${round(peerSpeed, 3)} Mchar/s`,
        ratio: round(value / peerSpeed),
      });
    }
    rows.push({
      name: `match/${count}-names/of-plain-scan`,
      value: round((100 * value) / scan, 1),
      unit: '%',
    });
  }
  const kept = (ours.get(100_000) as number) / (ours.get(1_000) as number);
  rows.push({ name: 'match/speed-kept-from-1000-to-100000-names', value: round(100 * kept, 1), unit: '%' });
  return rows;
}

/** The physical limit: every unit of the text read once. */
function plainScan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum ^= text.charCodeAt(at);
  return sum;
}
