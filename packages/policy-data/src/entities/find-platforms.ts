import { leadingRegion } from '../regions/find-region';
import { type Candidate, withoutOverlaps } from './candidate';
import { nameStart } from './name-start';
import { placedIdentity } from './platform-identity';
import {
  BRAND_END,
  DESCRIBING_QUOTE,
  GENERAL_MODIFIER,
  HEADS,
  PROVINCIAL_BRAND,
  QUOTED_SYSTEM,
  SHORT_HEADS,
  SOFTWARE_BEFORE_SYSTEM,
  TELLING_HEADS,
} from './platform-words';
import { type QuoteRun, quoteRuns } from './quote-runs';

const HEAD = HEADS.join('|');
const NOT_BEYOND_HEAD = '(?![级化型]|经济|企业|主体|接口|工程|思维|观念|集成改革|建设领导)';
/** After a quotation: a few words, none of them a verb, then the head: “粤治慧”省域治理数字化总平台. */
const HEAD_AFTER = new RegExp(`^([\\p{Script=Han}A-Za-z0-9]{0,14}?)(?:${HEAD})${NOT_BEYOND_HEAD}`, 'u');
/** A row of quotations is a row of apps: 等应用, 等特色应用, 等便民场景, 场景应用. */
const APP_ROW_AFTER =
  /^(?:等(?!为)[\p{Script=Han}]{0,6}(?:应用|系统|平台|场景|APP|小程序|重点项目)|(?:场景)?应用(?!场景|创新)|小程序)/u;
const APP_BEFORE = /(?:重大|特色|场景|品牌)应用$/u;

function candidate(text: string, start: number, end: number, regionCode: string, basis: string): Candidate {
  const surface = text.slice(start, end);
  return { kind: 'platform', ...placedIdentity(surface, regionCode), basis, surface, start, end };
}

/** A quoted brand holds wherever it is read. */
function brand(text: string, start: number, end: number, regionCode: string, basis: string): Candidate {
  return { ...candidate(text, start, end, regionCode, basis), scope: '' };
}

/** Whether a row of quotations stands for applications, by what follows or precedes it. */
export function isAppRow(run: QuoteRun): boolean {
  return APP_ROW_AFTER.test(run.after) || APP_BEFORE.test(run.before);
}

/** Whether the quotation is continued by words and a head to a platform's name. */
export function headAfter(after: string): string | null {
  const match = HEAD_AFTER.exec(after);
  const between = match?.[1] ?? '';
  if (!match || /^(?:等|建设|应用$|工程|机制|模式|改革|行动|制度|体系|即)|[和与及、]/u.test(between))
    return null;
  const adjective = between.replace(/^(?:一体化|三位一体)的/u, '');
  return nameStart(adjective, 0) === 0 || between === '' ? match[0] : null;
}

/** By which rule a quotation is a platform's name, without regard to a head after it. */
function quotedBasis(inner: string, appRow: boolean): string | null {
  if (PROVINCIAL_BRAND.test(inner)) return 'provincial-brand';
  if (inner.length < 3 || inner.length > 20 || /[，、；]/u.test(inner)) return null;
  if (appRow) return 'quoted-app';
  return QUOTED_SYSTEM.test(inner) && !DESCRIBING_QUOTE.test(inner) ? 'quoted-system' : null;
}

function fromRun(text: string, run: QuoteRun, regionCode: string): Candidate[] {
  const last = run.quotes.at(-1);
  if (!last) return [];
  const head = run.quotes.length === 1 ? headAfter(run.after) : null;
  if (head !== null) {
    const relative = /(?:全省|全市|全国|国家|省|市)$/u.exec(run.before)?.[0] ?? '';
    const whole = candidate(
      text,
      last.start - relative.length,
      last.end + head.length,
      regionCode,
      'quoted-head',
    );
    if (DESCRIBING_QUOTE.test(last.inner) || last.inner.length > 8) return [whole];
    return [{ ...whole, ...placedIdentity(last.inner, regionCode), scope: '' }];
  }
  const apps = isAppRow(run);
  return run.quotes
    .map((q) => ({ ...q, basis: quotedBasis(q.inner, apps) }))
    .filter((q) => q.basis !== null)
    .map((q) => brand(text, q.start + 1, q.end - 1, regionCode, q.basis ?? ''));
}

const APP_LIST =
  /([^，。；：\n,;:]{4,120}?)等(?!为)[\p{Script=Han}]{0,6}(?:应用(?!场景|模式|创新)|重点项目)/gu;

/** 茶叶在线、云梨共富、惠明茶一件事等应用: unquoted members of a list of apps that has a quoted or telling member. */
function fromLists(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(APP_LIST)) {
    const list = match[1] ?? '';
    const items = [...list.matchAll(/[^、“”]*“[^”]*”|[^、“”]+/gu)];
    const bare = items.map((item) => {
      const from =
        item === items[0]
          ? nameStart(
              item[0].replace(/“[^”]*”/gu, (q) => '□'.repeat(q.length)),
              0,
            )
          : 0;
      return { start: match.index + (item.index ?? 0) + from, surface: item[0].slice(from) };
    });
    if (!bare.some(({ surface }) => surface.includes('“') || BRAND_END.test(surface))) continue;
    for (const { start, surface } of bare) {
      if (/^“[^”]*”$/u.test(surface) || surface.length < 4 || surface.length > 16) continue;
      if (!/[”]$/u.test(surface) && !BRAND_END.test(surface)) continue;
      found.push(brand(text, start, start + surface.length, regionCode, 'app-list'));
    }
  }
  return found;
}

const DEFINITE =
  /^(?:全省|全市|全国|全州|全县|国家(?!级)|省本级|省(?![域际级份])|市(?![场政容民域级])|州(?!际)|县(?![域城级]))/u;
const UNQUOTED = new RegExp(
  `[\\p{Script=Han}A-Za-z0-9+]{2,28}?(?:${HEAD})(?:\\d\\.\\d)?${NOT_BEYOND_HEAD}`,
  'gu',
);
const HEAD_AT_END = new RegExp(`(?:${HEAD})(?:\\d\\.\\d)?$`, 'u');

/** Offset in `name` after a conjunction that joins two things; 省算力调度和综合管理平台 keeps its own. */
function afterConjunction(name: string, headLength: number): number {
  const at = name.slice(0, name.length - headLength).lastIndexOf('和');
  return at < 0 || (DEFINITE.test(name) && at > 3 && at < 9) ? 0 : at + 1;
}

function isSpecific(modifier: string, head: string): boolean {
  const definite = DEFINITE.exec(modifier)?.[0] ?? '';
  const specific = modifier.slice(definite.length).replace(/^(?:级|统一)/u, '');
  if (/[二三四五六七八九十两]大/u.test(specific)) return false;
  if (/热线/u.test(head))
    return /\d{5}$/u.test(modifier) || (specific.length >= 4 && !GENERAL_MODIFIER.test(specific));
  if (head === '系统' && !SOFTWARE_BEFORE_SYSTEM.test(modifier)) return false;
  if (TELLING_HEADS.test(head))
    return specific.length >= 2 || /^\d{5}$/u.test(modifier) || /[省市县区]长$/u.test(modifier);
  if (/(?:政府|部门|级)$/u.test(modifier)) return false;
  const region = leadingRegion(modifier)?.length ?? 0;
  if (region > 0 && modifier.length - region < 2) return false;
  if (SHORT_HEADS.test(head)) return specific.length >= 4;
  if (definite || region > 0)
    return specific.length >= 2 && (!GENERAL_MODIFIER.test(specific) || specific.length >= 6);
  return specific.length >= 6 && !GENERAL_MODIFIER.test(modifier);
}

function unquoted(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(UNQUOTED)) {
    const phrase = match[0];
    const head = HEAD_AT_END.exec(phrase)?.[0] ?? '';
    let start = nameStart(phrase, head.length);
    if (start >= phrase.length) continue;
    start += afterConjunction(phrase.slice(start), head.length);
    const surface = phrase.slice(start);
    if (
      /^[+\d](?!2345)/u.test(surface) ||
      !isSpecific(surface.slice(0, -head.length), head.replace(/\d\.\d$/u, ''))
    )
      continue;
    const basis = DEFINITE.test(surface) ? 'definite-head' : 'specific-head';
    found.push(candidate(text, match.index + start, match.index + phrase.length, regionCode, basis));
  }
  return found;
}

/**
 * Digital systems named in running text: by quotation marks with a head, in a row of apps, by a province's short
 * name, and by a head whose modifier is definite (省, 全国, a region) or says enough.
 */
export function findPlatforms(text: string, regionCode: string): Candidate[] {
  return withoutOverlaps([
    ...quoteRuns(text).flatMap((run) => fromRun(text, run, regionCode)),
    ...fromLists(text, regionCode),
    ...unquoted(text, regionCode),
  ]);
}
