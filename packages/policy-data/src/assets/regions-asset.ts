import { pinyin } from 'pinyin-pro';
import { groupBy } from '../group-by';
import { readLexiconTable } from '../lexicon/read-lexicon-table';
import type { RegionsAsset } from '../page-region';
import { NATION } from '../records';
import { REGIONS, type Region, regionChain } from '../regions/gbt2260';

const rank = (region: Region) => ['national', 'province', 'city', 'county'].indexOf(region.level);

/** Codes that a pinyin label may mean: a city's own county of the same name gives way to the city. */
function meanings(regions: readonly Region[]): string[] {
  const best = Math.min(...regions.map(rank));
  const highest = regions.filter((r) => rank(r) === best);
  const others = regions.filter((r) => rank(r) > best);
  const only = highest[0];
  // 湘潭市 and its 湘潭县 share a label, which is the city's; a city and some other province's county don't clash either.
  if (
    highest.length === 1 &&
    only &&
    (best <= 2 || others.every((o) => regionChain(o.code).includes(only.code)))
  ) {
    return [only.code];
  }
  return highest.map((r) => r.code);
}

/** Label of a region's site as most have it: the pinyin of its short name. */
export function pinyinLabel(region: Region): string {
  return pinyin(region.short, { toneType: 'none', type: 'array', v: true })
    .join('')
    .replace(/[^a-z]/gu, '');
}

/** The tables by which the content script tells a page's region. Same input, same bytes. */
export function buildRegionsAsset(): RegionsAsset {
  const regions = [...REGIONS.values()].filter(({ code }) => code !== NATION);
  const byLabel = groupBy(regions, pinyinLabel);
  const hosts = new Map([...byLabel].map(([label, same]) => [label, meanings(same)]));
  for (const row of readLexiconTable('hosts')) hosts.set(row['label'] ?? '', [row['region_code'] ?? '']);
  const numbers = readLexiconTable('number-prefixes').map((r) => `${r['prefix']}=${r['region_code']}`);
  return {
    hosts: `|${[...hosts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, codes]) => `${label}=${codes.join(',')}`)
      .join('|')}|`,
    names: `|${regions.map((r) => `${r.code}=${r.name}`).join('|')}|`,
    numbers: `|${numbers.join('|')}|`,
  };
}
