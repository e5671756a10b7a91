import { foldSpecial, isHanUnit, newFoldedPiece, startOfReading } from '@policy-lens/hanzi/fold/fold-special';
import {
  ACTION_OPEN,
  ACTION_SKIP,
  ACTION_SPACE,
  type FoldTable,
  LAST_ACTION,
  MARKS,
} from '@policy-lens/hanzi/fold/fold-table';
import { NO_LABEL } from '../asset/labels';
import type { Occurrence } from '../match/occurrence';
import type { EdgeRules } from './edge-rules';

/** Names of so many folded units are ordinary words too often. */
export const LONGEST_SHORT_NAME = 3;

/** Traits of characters that rules ask about, by label. */
const LATIN = 1;
const HAN = 2;
const LEVEL = 4;
const ORGAN = 8;
/** As last character of a name: may be continued to a longer word. */
const CONTINUED = 16;
/** As the next character: may continue it. */
const CONTINUING = 32;

/** As the character before: may end a foreign country's name. */
const FOREIGN = 64;

/** As last character of a national organ's name: its branches and the bodies under it bear the name in front. */
const BEARER = 128;
/** Han that a document number has at most between its issuer and its year: 工信部|联信软函|〔2021〕34号. */
const LONGEST_SERIES = 8;
const OPENING = '〔［[（(';
const SPACE = 0x20;
const DOCUMENT_NUMBER = /^.\s*(?:19|20|１９|２０)[\d０-９]{2}\s*[〕］\])）]\s*第?\s*[\d０-９]+\s*[号號]/;

/** Han behind an organ's name in which the word may lie that makes a longer organ's name of it. */
const FARTHEST_BODY = 16;

const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** Traits of the units of an alphabet. */
function traitsOf(
  alphabet: Uint16Array,
  { organs, levels, foreign, continued, bearers }: EdgeRules,
): Uint8Array {
  const continuing = new Set([...continued.values()].flat().map(({ word }) => word.slice(0, 1)));
  const foreignEnds = new Set(Array.from(foreign, (word) => word.slice(-1)));
  return Uint8Array.from(alphabet, (unit) => {
    const character = String.fromCharCode(unit);
    return (
      (isLatin(unit) ? LATIN : 0) |
      (isHanUnit(unit) ? HAN : 0) |
      (levels.includes(character) ? LEVEL : 0) |
      (organs.includes(character) ? ORGAN : 0) |
      (continued.has(character) ? CONTINUED : 0) |
      (continuing.has(character) ? CONTINUING : 0) |
      (foreignEnds.has(character) ? FOREIGN : 0) |
      (bearers.includes(character) ? BEARER : 0)
    );
  });
}

/**
 * Whether an occurrence of a name is the name, and not part of a longer word. An edge is *open* where the text
 * begins or ends, at any mark or white space, and at letters and digits; elsewhere a Han character touches it.
 *
 * 1. A Latin letter or digit at the edge of a name doesn't touch another one: APP isn't in HAPPY.
 * 2. What follows doesn't make a longer word of the name's last character: 财政部 isn't in 财政部门, nor
 *    跨省通办 in 跨省通办理, nor a law in its 实施条例 (`continued`).
 * 3. A name that holds in one region only and begins with 省, 市, 县 … or ends as an organ's does has an open edge or
 *    a word of `before` before it: 市发改委 isn't in 长沙市发改委, nor 市政府 in 设区市政府.
 * 4. A name of two or three characters that is no organ's has, on either side, an open edge or a word of
 *    `before`, `after`: “一件事” and 办成一件事 count, 一件事情 doesn't; 推进扩中提低 doesn't.
 * 5. An organ isn't another country's: 美国财政部 (`foreign`).
 * 6. An instrument isn't one of a place: 优化营商环境条例 isn't 湖南省优化营商环境条例.
 *
 * 7. A national organ isn't part of a branch's or body's name that begins with its own: 国家税务总局广州市税务局, 国务院信息办,
 *    国务院职业教育工作部际联席会议 (`bearers`, `bodies`). A verb ends such a name (`acts`).
 * 8. An organ isn't one inside a document number: 工信部联企业〔2011〕300号.
 *
 * White space inside a short name (扩 中) is layout; then white space beside it is no open edge either.
 *
 * Word lists, not `Intl.Segmenter`: segmenters differ between engines, and a mention has to be one in all. The lists
 * are in `edge-words.ts`.
 */
export class NameEdges {
  readonly #fold: FoldTable;
  readonly #alphabet: Uint16Array;
  readonly #rules: EdgeRules;
  readonly #traits: Uint8Array;
  readonly #piece = newFoldedPiece();

  /** @param alphabet folded unit of each label */
  constructor(fold: FoldTable, alphabet: Uint16Array, rules: EdgeRules) {
    this.#fold = fold;
    this.#alphabet = alphabet;
    this.#rules = rules;
    this.#traits = traitsOf(alphabet, rules);
    // a character that no name has may be any
    this.#traits[NO_LABEL] = CONTINUING | FOREIGN | LEVEL;
  }

  /** @param regional whether the name holds in one region only */
  hold(at: Occurrence, regional: boolean): boolean {
    const first = this.#traits[at.first] as number;
    const last = this.#traits[at.last] as number;
    if (((first | last) & LATIN) !== 0 && this.#isInsideWord(at, first, last)) return false;
    if ((last & CONTINUED) !== 0 && this.#isContinued(at)) return false;
    const previous = this.#traits[at.previous] as number;
    const organ = (last & ORGAN) !== 0;
    if (organ && (previous & FOREIGN) !== 0 && this.#rules.foreign.has(this.#before(at.text, at.start)))
      return false;
    if (at.isInstrument && (previous & LEVEL) !== 0 && this.#isBehindPlace(at)) return false;
    if (organ && this.#isInNumber(at)) return false;
    if ((last & BEARER) !== 0 && this.#bearsLongerName(at)) return false;
    const short = at.length <= LONGEST_SHORT_NAME && (first & last & HAN) !== 0 && !organ;
    const relative = regional && (organ || (first & LEVEL) !== 0);
    if (!short && !relative) return true;
    const spaced = short && this.#isSpaced(at);
    if (!this.#mayStandBefore(this.#before(at.text, at.start, spaced))) return false;
    if (!short) return true;
    const after = this.#after(at.text, at.end, 2, spaced);
    return after === '' || this.#rules.after.has(after) || this.#rules.after.has(after.slice(0, 1));
  }

  #mayStandBefore(before: string): boolean {
    return before === '' || this.#rules.before.has(before) || this.#rules.before.has(before.slice(-1));
  }

  #isBehindPlace(at: Occurrence): boolean {
    const before = this.#before(at.text, at.start);
    return before !== '' && this.#rules.levels.includes(before.slice(-1)) && !this.#mayStandBefore(before);
  }

  #bearsLongerName(at: Occurrence): boolean {
    if (((this.#traits[at.next] as number) & HAN) === 0 && at.next !== NO_LABEL) return false;
    const last = this.#character(at.last);
    if (!'国中'.includes(this.#character(at.first)) && last !== '部' && last !== '署') return false;
    const after = this.#after(at.text, at.end, FARTHEST_BODY);
    const { before, after: following, bodies, acts } = this.#rules;
    const word = after.slice(0, 2);
    if (following.has(after.slice(0, 1)) || following.has(word) || before.has(word)) return false;
    const act = Math.min(...acts.map((verb) => after.indexOf(verb)).filter((at) => at >= 0), after.length);
    return bodies.some((body) => after.slice(0, act).includes(body));
  }

  /** Whether a year in brackets and 号 follow, up to `LONGEST_SERIES` characters on: 工信部联企业〔2011〕300号. */
  #isInNumber({ text, end }: Occurrence): boolean {
    for (let at = end; at <= end + LONGEST_SERIES; at++) {
      const unit = text.charCodeAt(at);
      if (OPENING.includes(text.charAt(at))) return DOCUMENT_NUMBER.test(text.slice(at, at + 24));
      if (!isHanUnit(unit) && unit !== SPACE) return false;
    }
    return false;
  }

  #isSpaced({ text, start, end, length }: Occurrence): boolean {
    if (end - start === length) return false;
    for (let i = start; i < end; i++) if (this.#unit(text, i) === ACTION_SPACE) return true;
    return false;
  }

  /** Whether the name begins with 市 or 州. */
  beginsWithCity(at: Occurrence): boolean {
    return '市州'.includes(this.#character(at.first));
  }

  #character(label: number): string {
    return String.fromCharCode(this.#alphabet[label] as number);
  }

  #isInsideWord({ text, start, end }: Occurrence, first: number, last: number): boolean {
    return (
      ((first & LATIN) !== 0 && start > 0 && isLatin(this.#unit(text, start - 1))) ||
      ((last & LATIN) !== 0 && end < text.length && isLatin(this.#unit(text, end)))
    );
  }

  #isContinued(at: Occurrence): boolean {
    if (((this.#traits[at.next] as number) & CONTINUING) === 0) return false;
    const after = this.#after(at.text, at.end, 3);
    for (const { word, except } of this.#rules.continued.get(this.#character(at.last)) ?? []) {
      if (!after.startsWith(word)) continue;
      const next = after.charAt(word.length);
      if (next === '' || !except.includes(next)) return true;
    }
    return false;
  }

  #unit(text: string, at: number): number {
    return this.#fold.units[text.charCodeAt(at)] as number;
  }

  /** Up to two folded Han characters right before `start`; empty where the edge is open. */
  #before(text: string, start: number, throughSpace = false): string {
    let word = '';
    for (let at = start; at > 0 && word.length < 2; ) {
      const reading = startOfReading(text, at, this.#fold);
      if (reading >= 0) {
        at = reading;
        continue;
      }
      const unit = this.#unit(text, at - 1);
      if (
        (unit === ACTION_SKIP && !MARKS.has(text.charAt(at - 1))) ||
        (throughSpace && unit === ACTION_SPACE)
      ) {
        at--;
        continue;
      }
      const folded = unit > LAST_ACTION ? unit : 0;
      if (!isHanUnit(folded)) break;
      word = String.fromCharCode(folded) + word;
      at--;
    }
    return word;
  }

  /** Up to `most` folded Han characters right after `end`; empty where the edge is open. */
  #after(text: string, end: number, most: number, throughSpace = false): string {
    let word = '';
    for (let at = end; at < text.length && word.length < most; ) {
      const unit = this.#unit(text, at);
      if ((unit === ACTION_SPACE && !throughSpace) || (unit === ACTION_SKIP && MARKS.has(text.charAt(at))))
        break;
      if (unit <= LAST_ACTION) {
        foldSpecial(text, at, 0, this.#fold, this.#piece);
        if (unit === ACTION_OPEN && this.#piece.count > 0) break;
        at = this.#piece.next;
        if (this.#piece.count === 0) continue;
        if (!isHanUnit(this.#piece.units[0] as number)) break;
        word += String.fromCharCode(this.#piece.units[0] as number);
        continue;
      }
      if (!isHanUnit(unit)) break;
      word += String.fromCharCode(unit);
      at++;
    }
    return word;
  }
}
