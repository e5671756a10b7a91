import { type Candidate, withoutOverlaps } from './candidate';
import { headAfter, isAppRow } from './find-platforms';
import { nameStart } from './name-start';
import { placedIdentity } from './platform-identity';
import { PROVINCIAL_BRAND } from './platform-words';
import {
  GAPS,
  GOVERNING,
  LOOSE_SUFFIXES,
  NAMED_HEADS,
  NOT_A_NAME,
  SLOGAN_SHAPES,
  SUFFIXES,
  VERBS_BEFORE,
} from './programme-words';
import { type Quote, type QuoteRun, quoteRuns } from './quote-runs';

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const SUFFIX = new RegExp(`^(?:${GAPS})?(?:${longestFirst(SUFFIXES)})`, 'u');
const LOOSE = new RegExp(`^(?:等)?(?:${longestFirst(LOOSE_SUFFIXES)})`, 'u');

function programme(text: string, start: number, end: number, regionCode: string, basis: string): Candidate {
  const surface = text.slice(start, end);
  const { name, regionCode: region } = placedIdentity(surface, regionCode);
  return { kind: 'programme', name, regionCode: region, basis, scope: '', surface, start, end };
}

function isSlogan(inner: string): boolean {
  return SLOGAN_SHAPES.some((shape) => shape.test(inner));
}

/** A field that belongs to the name: 知识产权“一件事”改革. */
const TOPIC = /(?:知识产权|消费维权|基层治理)$/u;

/** The name that a quotation and what follows it make: “放管服”改革, but 一网通办 of “一网通办”改革. */
function quoted(text: string, quote: Quote, suffix: string, regionCode: string): Candidate {
  if (suffix !== '' && (!isSlogan(quote.inner) || quote.inner.length < 4)) {
    const topic = TOPIC.exec(text.slice(Math.max(0, quote.start - 4), quote.start))?.[0] ?? '';
    const start = quote.start - topic.length;
    return programme(text, start, quote.end + suffix.length, regionCode, 'quoted-suffix');
  }
  return programme(text, quote.start + 1, quote.end - 1, regionCode, 'quoted-slogan');
}

function fromRun(text: string, run: QuoteRun, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  const suffix = SUFFIX.exec(run.after)?.[0] ?? '';
  const governed =
    (LOOSE.test(run.after) && VERBS_BEFORE.test(run.before)) ||
    (run.after === '' && GOVERNING.test(run.before));
  const apps = isAppRow(run);
  const system = run.quotes.length === 1 && headAfter(run.after) !== null;
  if (system || /^即/u.test(run.after)) return [];
  for (const quote of run.quotes) {
    if (NOT_A_NAME.test(quote.inner) || quote.inner.length > 24 || PROVINCIAL_BRAND.test(quote.inner))
      continue;
    const slogan = isSlogan(quote.inner);
    if (apps && !slogan) continue;
    const last = quote === run.quotes.at(-1);
    if (slogan || suffix !== '' || (governed && !quote.inner.includes('、'))) {
      found.push(quoted(text, quote, last ? suffix : '', regionCode));
    }
  }
  return found;
}

const NAMED = new RegExp(
  `(?:[\\p{Script=Han}A-Za-z0-9×+（）()—]|“[^”]{1,12}”){2,24}?(?:${longestFirst(NAMED_HEADS)})(?:试点)?(?!领导小组|办公室|方案|县|名单|动员)`,
  'gu',
);
const HEAD_AT_END = new RegExp(`(?:${longestFirst(NAMED_HEADS)})(?:试点)?$`, 'u');
/** Modifiers that leave the head general: 全省专项行动, 国家综合试点, 省级示范区. */
const GENERAL =
  /^(?:全国性?|全省|全市|省级|市级|国家级?|各类|相关|一批|综合|专项|建设|改革|制度|创新|发展|协调|开放|特色|重点|农村|产业|应急|消防|机制性|系统|政策|措施|本|三年|职业|技能|协同|集聚|新兴|年|效益突出的|[\d—年])+$/u;

function unquoted(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(NAMED)) {
    const phrase = match[0];
    const head = HEAD_AT_END.exec(phrase)?.[0] ?? '';
    const masked = phrase.replace(/“[^”]*”/gu, (quote) => '□'.repeat(quote.length));
    let start = nameStart(masked, head.length);
    if (start >= phrase.length) continue;
    const conjunction = Math.max(
      masked.lastIndexOf('和', phrase.length - head.length),
      masked.lastIndexOf('、'),
    );
    if (conjunction >= start) start = conjunction + 1;
    const surface = phrase.slice(start);
    const modifier = surface.slice(0, -head.length);
    const withoutYear = modifier.replace(/^\d{4}年/u, '');
    if (surface.length < 5 || GENERAL.test(modifier) || /^[）)(（—”]/u.test(surface)) continue;
    if (withoutYear.length < (head === '试点' ? 5 : 2)) continue;
    found.push(
      programme(
        text,
        match.index + start + (modifier.length - withoutYear.length),
        match.index + phrase.length,
        regionCode,
        'named-head',
      ),
    );
  }
  return found;
}

/** Programmes named in running text: by quotation marks with a suffix or a slogan's shape, and by a head with a modifier. */
export function findProgrammes(text: string, regionCode: string): Candidate[] {
  return withoutOverlaps([
    ...quoteRuns(text).flatMap((run) => fromRun(text, run, regionCode)),
    ...unquoted(text, regionCode),
  ]);
}
