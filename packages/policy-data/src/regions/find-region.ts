import { groupBy } from '../group-by';
import { NATION } from '../records';
import { REGIONS, type Region, regionChain } from './gbt2260';

const LONGEST = Math.max(...[...REGIONS.values()].map((r) => r.name.length));

function index(): Map<string, Region[]> {
  const named = [...REGIONS.values()]
    .filter(({ code }) => code !== NATION)
    .flatMap((region) => [...new Set([region.name, region.short])].map((name) => ({ name, region })));
  const byName = groupBy(named, ({ name }) => name);
  return new Map([...byName].map(([name, same]) => [name, same.map(({ region }) => region)]));
}

const BY_NAME = index();

export interface NamedRegion {
  region: Region;
  /** UTF-16 length of the name, superior regions included. */
  length: number;
  /** True when the name stands with its class (湖南省), false for 湖南. */
  full: boolean;
}

/** Of several regions of one name, the one that `within` contains or is contained by; else the highest if it is alone. */
function choose(candidates: readonly Region[], within: string | null): Region | null {
  if (within !== null && within !== NATION) {
    const near = candidates.filter(
      (c) => regionChain(c.code).includes(within) || regionChain(within).includes(c.code),
    );
    if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : choose(near, null);
  }
  const rank = (r: Region) => (r.level === 'province' ? 0 : r.level === 'city' ? 1 : 2);
  const best = Math.min(...candidates.map(rank));
  const highest = candidates.filter((c) => rank(c) === best);
  return highest.length === 1 ? (highest[0] ?? null) : null;
}

/** Short names of counties are ordinary words too often (公安, 和平): they count in texts of their own region. */
function mayBeShort({ code, level }: Region, within: string | null): boolean {
  if (level !== 'county') return true;
  if (within === null || within === NATION) return false;
  return regionChain(code).includes(within) || regionChain(within).includes(code);
}

/**
 * The region whose name stands at the beginning of `text`, followed through its subordinate regions
 * (`浙江省丽水市…` is 丽水市). `within` decides between regions of one name.
 */
export function leadingRegion(text: string, within: string | null = null): NamedRegion | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    const candidates = BY_NAME.get(name);
    if (!candidates) continue;
    const full = candidates.filter((c) => c.name === name);
    const region = choose(full.length > 0 ? full : candidates.filter((c) => mayBeShort(c, within)), within);
    if (!region) return null;
    const inner = leadingRegion(text.slice(length), region.code);
    if (
      inner?.full &&
      inner.region.code !== region.code &&
      regionChain(inner.region.code).includes(region.code)
    ) {
      return { region: inner.region, length: length + inner.length, full: true };
    }
    return { region, length, full: region.name === name };
  }
  return null;
}

/** The first region named in full anywhere in `text`, or null. */
export function firstFullRegion(
  text: string,
  within: string | null = null,
): (NamedRegion & { at: number }) | null {
  for (let at = 0; at + 3 <= text.length; at++) {
    const found = leadingRegion(text.slice(at, at + 2 * LONGEST), within);
    if (found?.full) return { ...found, at };
  }
  return null;
}
