import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import type { BenchRow } from '../../../test/bench/bench-row';
import { packLexicon } from '../src/build/pack-lexicon';
import { openLexicon } from '../src/open-lexicon';
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

/** Opening an asset in processes of their own: the best and the middle one of seven. */
function loadRows(count: number, bytes: Uint8Array): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  const asset = join(folder, 'lexicon.bin');
  writeFileSync(asset, bytes);
  const script = fileURLToPath(new URL('./load-once.ts', import.meta.url));
  const runs = Array.from({ length: 7 }, () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', script, asset], { encoding: 'utf8' });
    return JSON.parse(output) as [milliseconds: number, held: number];
  });
  rmSync(folder, { recursive: true });
  const times = runs.map(([milliseconds]) => milliseconds).sort((a, b) => a - b);
  const name = `match/${count}-names`;
  return [
    { name: `${name}/load-cold-best`, value: round(times[0] as number), unit: 'ms' },
    { name: `${name}/load-cold-median`, value: round(times[3] as number), unit: 'ms' },
    { name: `${name}/memory`, value: round(Math.max(...runs.map(([, held]) => held)) / 1e6), unit: 'MB' },
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
    let build = Number.POSITIVE_INFINITY;
    let bytes: Uint8Array = new Uint8Array(0);
    for (let attempt = 0; attempt < 3; attempt++) {
      const start = performance.now();
      bytes = packLexicon(sourceOf(names));
      build = Math.min(build, performance.now() - start);
    }
    rows.push({ name: `match/${count}-names/build`, value: round(build, 0), unit: 'ms' });
    rows.push({ name: `match/${count}-names/asset`, value: round(bytes.length / 1e6), unit: 'MB' });
    assets.set(count, bytes);
  }
  rows.push(...loadRows(100_000, assets.get(100_000) as Uint8Array));

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
