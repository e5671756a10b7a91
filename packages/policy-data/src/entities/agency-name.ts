import { NATION } from '../records';
import { firstFullRegion, leadingRegion } from '../regions/find-region';
import { isMunicipality, parentRegion, REGIONS, type Region, regionChain } from '../regions/gbt2260';
import { agencyForms, officialRemainder } from './agency-forms';
import { form, nationalAgency, nationalForms, type WrittenForm } from './national-agencies';

export interface AgencyName {
  /** Canonical: region's own name and official wording, as 湘潭市发展和改革委员会. */
  name: string;
  /** GB/T 2260, or empty when the document's region isn't known. */
  regionCode: string;
  /** Region in whose texts the surface means this agency; empty when the surface says it by itself. */
  scope: string;
}

/** Words that begin like a relative prefix but aren't one: 市场监管局, 省际, 区域, 州际. */
const NO_PREFIX = /^(?:市场|市政(?!府)|市容|省际|省市(?!场)|区域|区块|县域|州际|市域)/u;
const RELATIVE = /^(?:全|我)?(省|自治区|市|自治州|州|盟|区|县|旗)(?!级|直)/u;

/** Regions that 省, 市, 县… mean in a text of `region`; null when the text can't say. */
export function relativeRegion(prefix: string, region: string): string | null {
  if (region === '' || region === NATION) return null;
  const level = REGIONS.get(region)?.level;
  const chain = regionChain(region);
  if (prefix === '省' || prefix === '自治区') {
    const province = chain.find((c) => REGIONS.get(c)?.level === 'province') ?? null;
    return province !== null && isMunicipality(province) ? null : province;
  }
  if (prefix === '市' || prefix === '州' || prefix === '自治州' || prefix === '盟') {
    if (level === 'province') return prefix === '市' && isMunicipality(region) ? region : null;
    if (level === 'county' && (REGIONS.get(region)?.name ?? '').endsWith(prefix)) return region;
    const above = level === 'county' ? parentRegion(region) : region;
    if (above === null) return null;
    return REGIONS.get(above)?.level === 'city' || isMunicipality(above) ? above : null;
  }
  return level === 'county' ? region : null;
}

function canonical(regionCode: string, remainder: string): string {
  const region = REGIONS.get(regionCode);
  const wording = officialRemainder(remainder);
  if (!region || regionCode === NATION) return wording;
  return `${wording.startsWith('委') ? '中共' : ''}${region.name}${wording}`;
}

/**
 * Canonical name and region of an agency from its written form in a document of `documentRegion`
 * (GB/T 2260, may be empty). Relative names take the document's region or the one above it that they name;
 * a name that holds a region takes that one; a bare name takes the document's.
 * @returns null where a relative prefix has no region here (市发改委 in a document of a province).
 */
export function agencyName(surface: string, documentRegion: string): AgencyName | null {
  const written = surface.replace(/[\s“”"]/gu, '').replace(/^中共(?=.{2,}委)/u, '');
  const national = nationalAgency(written, documentRegion);
  if (national) return national;
  if (written.startsWith('国家') && !firstFullRegion(written) && !branchRegion(written))
    return { name: written, regionCode: NATION, scope: '' };
  if (!NO_PREFIX.test(written)) {
    const prefix = RELATIVE.exec(written);
    const kind = prefix?.[1];
    if (prefix && kind && written.length > prefix[0].length + 1) {
      const region = relativeRegion(kind, documentRegion);
      if (region === null) return null;
      return { name: canonical(region, written.slice(prefix[0].length)), regionCode: region, scope: region };
    }
  }
  const named = leadingRegion(written, documentRegion || null);
  if (named && named.length < written.length) {
    const rest = written.slice(named.length);
    if (named.full || agencyForms().official.has(rest) || /^(?:委|人民政府|政府)/u.test(rest)) {
      return { name: canonical(named.region.code, rest), regionCode: named.region.code, scope: '' };
    }
    return { name: written, regionCode: named.region.code, scope: '' };
  }
  const inside = firstFullRegion(written, documentRegion || null)?.region ?? branchRegion(written);
  if (inside) return { name: written, regionCode: inside.code, scope: '' };
  if (documentRegion === NATION)
    return { name: officialRemainder(written), regionCode: NATION, scope: NATION };
  // 财政厅 or 工信局 without a prefix, as in lists whose first member has it: the document's own organ.
  const own = REGIONS.has(documentRegion) && agencyForms().official.has(written);
  return {
    name: own ? canonical(documentRegion, written) : written,
    regionCode: documentRegion,
    scope: documentRegion,
  };
}

const BRANCH =
  /^(?:监管局|监管分局|银保监局|证监局|分行|支行|中心支行|营业管理部|分公司|公司|税务局|专员办|监管办|分中心|分局|电力|机场)/u;

/** Region of a branch that names it by its short name: 国家金融监管总局湖南监管局, 电信湘潭分公司. */
function branchRegion(written: string): Region | null {
  for (let at = 2; at + 4 <= written.length; at++) {
    const found = leadingRegion(written.slice(at));
    if (found && !found.full && BRANCH.test(written.slice(at + found.length))) return found.region;
  }
  return null;
}

/** Relative prefix by which texts of a region speak of its own organs: 省, 市, 州, 区, 县; empty for the nation. */
export function relativePrefix(regionCode: string): string {
  const region = REGIONS.get(regionCode);
  if (!region || regionCode === NATION) return '';
  if (region.level === 'province')
    return isMunicipality(regionCode) ? '市' : region.name.endsWith('区') ? '自治区' : '省';
  return /[市州盟区县旗]$/u.exec(region.name)?.[0] ?? '';
}

/** Every written form of an agency that the curated abbreviations give, with the region in which it holds. */
export function writtenForms(agency: { name: string; regionCode: string }): WrittenForm[] {
  if (agency.regionCode === NATION) return nationalForms(agency.name);
  const region = REGIONS.get(agency.regionCode);
  const bare = agency.name.replace(/^中共/u, '');
  if (!region || !bare.startsWith(region.name)) return [];
  const official = bare.slice(region.name.length);
  const prefix = relativePrefix(agency.regionCode);
  const forms: WrittenForm[] = [];
  for (const remainder of new Set([official, ...(agencyForms().written.get(official) ?? [])])) {
    forms.push(form(`${region.name}${remainder}`));
    if (region.short !== region.name && agencyForms().official.has(remainder))
      forms.push(form(`${region.short}${remainder}`));
    if (prefix) forms.push(form(`${prefix}${remainder}`, agency.regionCode));
  }
  return forms;
}
