/**
 * Region of a web page, for the content script: pure, no Node, no table but the one handed in
 * (`regions.json`, written by `assets/build-assets.ts`).
 */

import { NATION } from './records';

export interface RegionsAsset {
  /**
   * Host labels and the regions that they can mean: `|hunan=430000|yulin=450900,610800|`. Pinyin of region
   * names, and the curated exceptions of `lexicon/hosts.csv`, which stand alone.
   */
  hosts: string;
  /** Full names of regions: `|430000=湖南省|430100=长沙市|`. */
  names: string;
  /** Beginnings of document numbers: `|湘=430000|国办=000000|`. */
  numbers: string;
}

export interface PageEvidence {
  /** Host name without port, as `www.xiangtan.gov.cn`. */
  host: string;
  title: string;
  /** 发文机关 of the page's metadata, or empty. */
  issuer?: string;
  /** Beginning of the page's text; a document number or an issuer is looked for in it. */
  text?: string;
}

/** All hosts under these ends are of one region, whatever their other labels say. */
const REGION_OF_END: Readonly<Record<string, string>> = { tw: '710000', hk: '810000', mo: '820000' };

function lookup(table: string, key: string): string[] {
  if (key === '' || /[|=]/u.test(key)) return [];
  const at = table.indexOf(`|${key}=`);
  if (at < 0) return [];
  const start = at + key.length + 2;
  return table.slice(start, table.indexOf('|', start)).split(',');
}

/** Whether `code` is `within` or lies in it. */
function contains(within: string, code: string): boolean {
  return code.startsWith(within.replace(/(?:00)+$/u, ''));
}

interface NamedCode {
  code: string;
  name: string;
}

/** Regions named in full in `text`, in order, each name once. */
function namedRegions(text: string, names: Map<string, string[]>): NamedCode[][] {
  const found: NamedCode[][] = [];
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(12, text.length - at); length >= 2; length--) {
      const name = text.slice(at, at + length);
      const codes = names.get(name);
      if (!codes) continue;
      found.push(codes.map((code) => ({ code, name })));
      at += length - 1;
      break;
    }
  }
  return found;
}

/** The one region that a run of names gives: a later name refines an earlier one that contains it. */
function regionOfNames(text: string, names: Map<string, string[]>, within: string | null): string | null {
  let region = within;
  let refined = false;
  for (const candidates of namedRegions(text, names)) {
    const inside =
      region === null ? candidates : candidates.filter((c) => contains(region ?? NATION, c.code));
    if (inside.length === 1 && inside[0]) {
      region = inside[0].code;
      refined = true;
    } else if (region === null) return null;
    else if (refined) break;
  }
  return refined ? region : null;
}

let cache: { table: string; names: Map<string, string[]> } | undefined;

function nameIndex(table: string): Map<string, string[]> {
  if (cache?.table === table) return cache.names;
  const names = new Map<string, string[]>();
  for (const entry of table.split('|')) {
    const name = entry.slice(7);
    if (name.length < 2) continue;
    const codes = names.get(name);
    if (codes) codes.push(entry.slice(0, 6));
    else names.set(name, [entry.slice(0, 6)]);
  }
  cache = { table, names };
  return names;
}

/** Labels of a government host from the right, without `gov.cn` and `www`. */
function regionLabels(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/u, '').split('.');
  if (labels.at(-1) !== 'cn') return [];
  labels.pop();
  if (labels.at(-1) === 'gov') labels.pop();
  return labels.filter((label) => label !== 'www').reverse();
}

function regionOfHost(host: string, table: string): { region: string | null; candidates: string[] } {
  if (/^(?:www\.)?gov\.cn$/iu.test(host)) return { region: NATION, candidates: [] };
  const end = /\.(tw|hk|mo)\.?$/iu.exec(host)?.[1]?.toLowerCase();
  let region: string | null = REGION_OF_END[end ?? ''] ?? null;
  for (const label of regionLabels(host)) {
    const codes = lookup(table, label);
    const inside: string[] =
      region === null ? codes : codes.filter((code) => contains(region ?? NATION, code) && code !== region);
    if (inside.length === 1 && inside[0]) region = inside[0];
    else if (region === null) return { region: null, candidates: inside };
    else break;
  }
  return { region, candidates: [] };
}

/** Region of the first document number in `text`, or null. */
function regionOfNumber(text: string, numbers: string): string | null {
  const number = /([\p{Script=Han}]{1,8})[〔[（(]\s*(?:19|20)\d\d\s*[〕\])）]/u.exec(text)?.[1];
  if (!number) return null;
  for (let length = Math.min(4, number.length); length > 0; length--) {
    const code = lookup(numbers, number.slice(0, length))[0];
    if (code) return code;
  }
  return null;
}

const NATIONAL_ISSUER = /^(?:中共中央|国务院|全国人大|最高人民)/u;

/**
 * GB/T 2260 code of the region that a page speaks for, `000000` for the nation, or null when nothing tells it
 * without doubt. The host decides; a host whose pinyin means several regions, or none, leaves it to issuer,
 * title and document number. `text` must be in Simplified Chinese, as all names of the table are.
 */
export function resolvePageRegion(evidence: PageEvidence, regions: RegionsAsset): string | null {
  const host = regionOfHost(evidence.host, regions.hosts);
  if (host.region !== null) return host.region;
  const names = nameIndex(regions.names);
  const issuer = evidence.issuer ?? '';
  const text = (evidence.text ?? '').slice(0, 2000);
  const said =
    (NATIONAL_ISSUER.test(issuer || evidence.title) ? NATION : null) ??
    regionOfNames(issuer, names, null) ??
    regionOfNames(evidence.title, names, null) ??
    regionOfNumber(text, regions.numbers);
  if (host.candidates.length === 0) return said;
  const fitting = host.candidates.filter((code) => said !== null && said !== NATION && contains(code, said));
  return fitting.length === 1 ? said : null;
}
