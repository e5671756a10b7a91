import { relativeRegion } from './agency-name';
import type { Candidate } from './candidate';
import { firstFullRegion, leadingRegion } from '../regions/find-region';
import { NATION, REGIONS } from '../regions/gbt2260';
import { GENERAL_MODIFIER, HEADS, SLOGAN, STOPS } from './platform-words';
import { type QuoteRun, quoteRuns } from './quote-runs';

const HEAD = HEADS.join('|');
/** After a quotation: an adjective or two, then the head: “粤治慧”省域治理数字化总平台. */
const HEAD_AFTER = new RegExp(`^(?:[\\p{Script=Han}A-Za-z0-9]{0,14}?)(?:${HEAD})(?!级|化|型|接)`, 'u');
/** A row of quotations is a row of apps: 等应用, 等特色应用, 等便民场景, 场景应用. */
export const APP_ROW_AFTER = /^(?:等[\p{Script=Han}]{0,6}(?:应用|系统|平台|场景|APP|小程序)|(?:场景)?应用(?!场景创新|创新)|APP|小程序|平台|系统)/u;
const APPS_BEFORE = /(?:应用|平台|系统|APP|小程序|品牌应用|金名片)$/u;

/** Canonical name and region of a platform written as `surface` in a text of `regionCode`. */
export function platformIdentity(surface: string, regionCode: string): { name: string; regionCode: string; scope: string } {
  const national = /^(?:全国|国家)/u.test(surface);
  if (national) return { name: surface, regionCode: NATION, scope: '' };
  const relative = /^(?:全|我|本)?(省|市|县|区|州)(?=本级|[^级直域])/u.exec(surface);
  const region = relative?.[1] ? relativeRegion(relative[1], regionCode) : null;
  if (relative && region) {
    const rest = surface.slice(relative[0].length);
    return { name: `${REGIONS.get(region)?.name ?? ''}${rest}`, regionCode: region, scope: region };
  }
  const named = leadingRegion(surface, regionCode || null) ?? firstFullRegion(surface, regionCode || null);
  if (named) return { name: surface, regionCode: named.region.code, scope: '' };
  return { name: surface, regionCode, scope: regionCode };
}

function candidate(text: string, start: number, end: number, regionCode: string, basis: string): Candidate {
  const surface = text.slice(start, end);
  return { kind: 'platform', ...platformIdentity(surface, regionCode), basis, surface, start, end };
}

function fromRun(text: string, run: QuoteRun, regionCode: string): Candidate[] {
  const last = run.quotes.at(-1);
  if (!last) return [];
  const head = HEAD_AFTER.exec(run.after)?.[0];
  const single = run.quotes.length === 1;
  if (single && head && !/^(?:等|建设|应用|的|为|和|与|在|等)/u.test(head)) {
    const relative = /(?:省|市|全省|全市|全国|国家)$/u.exec(run.before)?.[0] ?? '';
    const found = candidate(text, last.start - relative.length, last.end + head.length, regionCode, 'quoted-head');
    if (SLOGAN.test(last.inner) || last.inner.length > 10) return [found];
    return [{ ...found, name: last.inner, regionCode: platformIdentity(last.inner, regionCode).regionCode, scope: '' }];
  }
  if (!APP_ROW_AFTER.test(run.after) && !APPS_BEFORE.test(run.before)) return [];
  return run.quotes
    .filter((q) => q.inner.length >= 2 && q.inner.length <= 20 && !/[，、；]/u.test(q.inner))
    .map((q) => ({ ...candidate(text, q.start + 1, q.end - 1, regionCode, 'quoted-app'), scope: '' }));
}

const STOP = new RegExp(`(?:${STOPS.join('|')})`, 'gu');
const DEFINITE = /(?:全省|全市|全国|全州|全县|国家|省级|市级|省|市|州|县)/u;
const UNQUOTED = new RegExp(`[\\p{Script=Han}A-Za-z0-9+“”（）()-]{2,26}?(?:${HEAD})(?:\\d\\.\\d)?(?!级|化|型|经济|企业|主体|接口|对接口|监管执法)`, 'gu');

/** Where the name begins in `phrase`: after the last verb or function word before its head. */
function nameStart(phrase: string): number {
  let start = 0;
  for (const stop of phrase.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (end < phrase.length - 2) start = end;
  }
  const rest = phrase.slice(start);
  const conjunction = Math.max(rest.lastIndexOf('和'), rest.lastIndexOf('、'));
  if (conjunction < 0) return start;
  // 省算力调度和综合管理平台 is one name, 人口和法人数据库 isn't: only a definite opening holds 和 inside.
  return new RegExp(`^${DEFINITE.source}`, 'u').test(rest) && rest[conjunction] === '和' ? start : start + conjunction + 1;
}

function unquoted(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(UNQUOTED)) {
    const end = match.index + match[0].length;
    const phrase = match[0].replace(/[“”]/gu, '·');
    const start = match.index + nameStart(phrase);
    const surface = text.slice(start, end);
    if (/[“”（）()]/u.test(surface)) continue;
    const head = new RegExp(`(?:${HEAD})(?:\\d\\.\\d)?$`, 'u').exec(surface);
    const modifier = head ? surface.slice(0, head.index) : '';
    const definite = new RegExp(`^${DEFINITE.source}`, 'u').test(modifier);
    const specific = modifier.replace(new RegExp(`^${DEFINITE.source}`, 'u'), '');
    if (GENERAL_MODIFIER.test(modifier) && !(definite && specific.length >= 4)) continue;
    if (specific.length < (definite ? 2 : 4)) continue;
    found.push(candidate(text, start, end, regionCode, definite ? 'definite-head' : 'specific-head'));
  }
  return found;
}

/** Digital systems named in running text: by quotation marks with a head or 等应用, and by a head with a definite modifier. */
export function findPlatforms(text: string, regionCode: string): Candidate[] {
  return [...quoteRuns(text).flatMap((run) => fromRun(text, run, regionCode)), ...unquoted(text, regionCode)];
}
