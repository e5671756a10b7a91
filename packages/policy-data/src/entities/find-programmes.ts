import type { Candidate } from './candidate';
import { APP_ROW_AFTER } from './find-platforms';
import { HEADS, STOPS } from './platform-words';
import { LOOSE_SUFFIX, NAMED_HEADS, NOT_A_NAME, SLOGAN_SHAPES, SUFFIXES, VERBS_BEFORE } from './programme-words';
import { type Quote, type QuoteRun, quoteRuns } from './quote-runs';

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const SUFFIX = new RegExp(`^(?:[\\p{Script=Han}]{0,4}?)(?:${longestFirst(SUFFIXES)})`, 'u');
const SYSTEM_AFTER = new RegExp(`^[\\p{Script=Han}A-Za-z0-9]{0,14}?(?:${HEADS.join('|')})`, 'u');

function programme(text: string, start: number, end: number, name: string, regionCode: string, basis: string): Candidate {
  return { kind: 'programme', name, regionCode, basis, scope: '', surface: text.slice(start, end), start, end };
}

function isSlogan(inner: string): boolean {
  return SLOGAN_SHAPES.some((shape) => shape.test(inner));
}

/** The name that a quotation and its suffix make: 一网通办 of “一网通办”水平, “放管服”改革 of “放管服”改革. */
function quoted(text: string, quote: Quote, suffix: string, regionCode: string): Candidate {
  const whole = suffix !== '' && (!LOOSE_SUFFIX.test(suffix) || quote.inner.length < 4) && !isSlogan(quote.inner);
  if (whole) {
    const end = quote.end + suffix.length;
    return programme(text, quote.start, end, text.slice(quote.start, end), regionCode, 'quoted-suffix');
  }
  return programme(text, quote.start + 1, quote.end - 1, quote.inner, regionCode, suffix ? 'quoted-suffix' : 'quoted-slogan');
}

function fromRun(text: string, run: QuoteRun, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  const suffix = SUFFIX.exec(run.after)?.[0] ?? '';
  const apps = APP_ROW_AFTER.test(run.after);
  for (const quote of run.quotes) {
    if (NOT_A_NAME.test(quote.inner) || quote.inner.length > 24) continue;
    const last = quote === run.quotes.at(-1);
    if (last && run.quotes.length === 1 && SYSTEM_AFTER.test(run.after)) continue;
    const slogan = isSlogan(quote.inner);
    if (apps && !slogan) continue;
    if (slogan || (suffix !== '' && VERBS_BEFORE.test(run.before))) {
      found.push(quoted(text, quote, last ? suffix : '', regionCode));
    } else if (suffix !== '' && !LOOSE_SUFFIX.test(suffix)) {
      found.push(quoted(text, quote, last ? suffix : '', regionCode));
    }
  }
  return found;
}

const NAMED = new RegExp(`[\\p{Script=Han}A-Za-z0-9“”×+（）()]{2,22}?(?:${longestFirst(NAMED_HEADS)})(?!领导小组|办公室|方案)`, 'gu');
const STOP = new RegExp(`(?:${STOPS.filter((s) => !['建设', '提升', '创新', '应用', '运营', '改造', '开发', '整合', '优化', '规范'].includes(s)).join('|')})`, 'gu');

function unquoted(text: string, regionCode: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(NAMED)) {
    const end = match.index + match[0].length;
    let start = match.index;
    for (const stop of match[0].matchAll(STOP)) {
      const after = stop.index + stop[0].length;
      if (after < match[0].length - 4) start = Math.max(start, match.index + after);
    }
    const conjunction = Math.max(text.lastIndexOf('和', end - 4), text.lastIndexOf('与', end - 4));
    if (conjunction >= start) start = conjunction + 1;
    const surface = text.slice(start, end);
    if (surface.length < 6 || /^[“”（）()]|[“”]$/u.test(surface)) continue;
    if ((surface.match(/“/gu) ?? []).length !== (surface.match(/”/gu) ?? []).length) continue;
    if (/^(?:全国|全省|全市|省级|市级|国家级?|各类?|相关|一批)?(?:改革|综合|专项|建设)/u.test(surface)) continue;
    found.push(programme(text, start, end, surface, regionCode, 'named-head'));
  }
  return found;
}

/** Programmes named in running text: by quotation marks with a suffix or a slogan's shape, and by a head with a modifier. */
export function findProgrammes(text: string, regionCode: string): Candidate[] {
  return [...quoteRuns(text).flatMap((run) => fromRun(text, run, regionCode)), ...unquoted(text, regionCode)];
}
