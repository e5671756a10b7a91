import {
  ACTION_EXPAND,
  ACTION_HIGH,
  ACTION_OPEN,
  ACTION_SKIP,
  ACTION_SPACE,
  type FoldTable,
  LAST_ACTION,
  MARKS,
} from '../fold/fold-table';
import { characterClasses } from './fold-classes';

/** U+E5E5 is the full-width space of GBK in the private use area, as old government sites send it. */
const SPACES = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ue5e5]$/u;
const INVISIBLE = /^(?:\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u3164|\uffa0)$/u;
const OPENING = new Set('(（〔［[【〖﹙﹝');
/** Signs that stand for one another, the first for the rest. Brackets round document numbers differ by site. */
const SIGNS = ['·・•‧∙⋅･', '-‐‑‒–—―−－﹣', 'x×✕✖⨯', '~～∼〜', ')）〕］]】〗﹚﹞', '〇○◯零'];

/** What one code point folds to before it is looked up again; several characters at times. */
function foldOnce(character: string, substitutes: Map<string, string>): string {
  const direct = substitutes.get(character);
  if (direct !== undefined) return direct;
  const compatible = character.normalize('NFKC');
  if (/\s/.test(compatible)) return character;
  return [...compatible.toLowerCase()].map((part) => substitutes.get(part) ?? part).join('');
}

/** `foldOnce` until nothing changes, so that folding folded text changes nothing. */
function foldFully(character: string, substitutes: Map<string, string>): string {
  let text = character;
  for (let round = 0; round < 4; round++) {
    const next = [...text].map((part) => foldOnce(part, substitutes)).join('');
    if (next === text) break;
    text = next;
  }
  return text;
}

/** What has to be done with a character that is no folded unit itself. */
function actionOf(character: string): number | undefined {
  const unit = character.charCodeAt(0);
  if (unit >= 0xd800 && unit < 0xdc00) return ACTION_HIGH;
  if (unit >= 0xdc00 && unit < 0xe000) return unit;
  if (SPACES.test(character)) return ACTION_SPACE;
  if (unit <= LAST_ACTION || INVISIBLE.test(character) || MARKS.has(character)) return ACTION_SKIP;
  return OPENING.has(character) ? ACTION_OPEN : undefined;
}

function substitutions(): Map<string, string> {
  const substitutes = characterClasses();
  for (const [first, ...others] of SIGNS.map((row) => [...row])) {
    for (const other of others) substitutes.set(other, first as string);
  }
  return substitutes;
}

/**
 * Makes the fold table from OpenCC's character dictionaries and Unicode's compatibility forms (NFKC). Takes
 * some 100 ms and pulls in the dictionaries: for Node and builds, not for pages.
 */
export function buildFoldTable(): FoldTable {
  const substitutes = substitutions();
  const units = new Uint16Array(0x10000);
  const keys: number[] = [];
  const ends: number[] = [];
  const pool: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    const action = actionOf(character);
    if (action !== undefined) {
      units[unit] = action;
      continue;
    }
    const folded = foldFully(character, substitutes);
    if (folded.length === 1) units[unit] = actionOf(folded) ?? folded.charCodeAt(0);
    else if ([...folded].some((part) => SPACES.test(part) || MARKS.has(part))) units[unit] = unit;
    else {
      units[unit] = ACTION_EXPAND;
      for (let i = 0; i < folded.length; i++) pool.push(folded.charCodeAt(i));
      keys.push(unit);
      ends.push(pool.length);
    }
  }
  // an opening bracket inside an expansion, as of ㈠, is never one of a reading
  return {
    units,
    expansionKeys: Uint16Array.from(keys),
    expansionEnds: Uint16Array.from(ends),
    expansionPool: Uint16Array.from(pool),
    ...astralTable(substitutes),
  };
}

function astralTable(substitutes: Map<string, string>): Pick<FoldTable, 'astralKeys' | 'astralValues'> {
  const keys: number[] = [];
  const values: number[] = [];
  for (let point = 0x10000; point < 0xe0200; point++) {
    if (point === 0x32000) point = 0xe0000;
    const character = String.fromCodePoint(point);
    const folded = INVISIBLE.test(character) ? '' : foldFully(character, substitutes);
    if (folded === character || [...folded].length > 1) continue;
    keys.push(point);
    values.push(folded.codePointAt(0) ?? 0);
  }
  return { astralKeys: Uint32Array.from(keys), astralValues: Uint32Array.from(values) };
}

let standard: FoldTable | undefined;

/** The one table of this version, built at the first call. */
export function standardFoldTable(): FoldTable {
  standard ??= buildFoldTable();
  return standard;
}
