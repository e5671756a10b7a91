import { foldSpecial, isHanUnit, newFoldedPiece, startOfReading } from '@policy-lens/hanzi/fold-special';
import {
  ACTION_OPEN,
  ACTION_SKIP,
  ACTION_SPACE,
  type FoldTable,
  LAST_ACTION,
  MARKS,
} from '@policy-lens/hanzi/fold-table';
import { CONTINUATIONS, LEVELS, ORGAN_ENDINGS, WORDS_AFTER, WORDS_BEFORE } from './edge-words';
import { NO_LABEL } from './labels';
import type { Occurrence } from './occurrence';

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

const CONTINUING_CHARACTERS = new Set([...CONTINUATIONS.values()].flatMap((by) => [...by.keys()]));

const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

function traitsOf(unit: number): number {
  const character = String.fromCharCode(unit);
  return (
    (isLatin(unit) ? LATIN : 0) |
    (isHanUnit(unit) ? HAN : 0) |
    (LEVELS.has(character) ? LEVEL : 0) |
    (ORGAN_ENDINGS.has(character) ? ORGAN : 0) |
    (CONTINUATIONS.has(character) ? CONTINUED : 0) |
    (CONTINUING_CHARACTERS.has(character) ? CONTINUING : 0)
  );
}

/**
 * Whether an occurrence of a name is the name, and not part of a longer word. An edge is *open* where the text
 * begins or ends, at any mark or white space, and at letters and digits; elsewhere a Han character touches it.
 *
 * 1. A Latin letter or digit at the edge of a name doesn't touch another one: APP isn't in HAPPY.
 * 2. What follows doesn't make a longer word of the name's last character: 财政部 isn't in 财政部门, nor
 *    跨省通办 in 跨省通办理 (`CONTINUATIONS`).
 * 3. A name that holds in one region only and begins with 省, 市, 县 … or ends as an organ's does has an open edge or
 *    a word of `WORDS_BEFORE` before it: 市发改委 isn't in 长沙市发改委, nor 市政府 in 设区市政府.
 * 4. A name of two or three characters that is no organ's has, on either side, an open edge or a word of
 *    `WORDS_BEFORE`, `WORDS_AFTER`: “一件事” and 办成一件事 count, 一件事情 doesn't; 推进扩中提低 doesn't.
 *
 * Word lists, not `Intl.Segmenter`: segmenters differ between engines, and a mention has to be one in all.
 */
export class NameEdges {
  readonly #fold: FoldTable;
  readonly #alphabet: Uint16Array;
  readonly #traits: Uint8Array;
  readonly #piece = newFoldedPiece();

  /** @param alphabet folded unit of each label */
  constructor(fold: FoldTable, alphabet: Uint16Array) {
    this.#fold = fold;
    this.#alphabet = alphabet;
    this.#traits = Uint8Array.from(alphabet, traitsOf);
    // a character that no name has may be any
    this.#traits[NO_LABEL] = CONTINUING;
  }

  /** @param regional whether the name holds in one region only */
  hold(at: Occurrence, regional: boolean): boolean {
    const first = this.#traits[at.first] as number;
    const last = this.#traits[at.last] as number;
    if (((first | last) & LATIN) !== 0 && this.#isInsideWord(at, first, last)) return false;
    if ((last & CONTINUED) !== 0 && this.#isContinued(at)) return false;
    const organ = (last & ORGAN) !== 0;
    const short = at.length <= LONGEST_SHORT_NAME && (first & last & HAN) !== 0 && !organ;
    const relative = regional && (organ || (first & LEVEL) !== 0);
    if (!short && !relative) return true;
    const before = this.#before(at.text, at.start);
    if (before !== '' && !WORDS_BEFORE.has(before) && !WORDS_BEFORE.has(before.slice(-1))) return false;
    if (!short) return true;
    const after = this.#after(at.text, at.end);
    return after === '' || WORDS_AFTER.has(after) || WORDS_AFTER.has(after.slice(0, 1));
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
    const after = this.#after(at.text, at.end);
    if (after === '') return false;
    const except = CONTINUATIONS.get(this.#character(at.last))?.get(after.slice(0, 1));
    return except !== undefined && (after.length < 2 || !except.includes(after.slice(1)));
  }

  #unit(text: string, at: number): number {
    return this.#fold.units[text.charCodeAt(at)] as number;
  }

  /** Up to two folded Han characters right before `start`; empty where the edge is open. */
  #before(text: string, start: number): string {
    let word = '';
    for (let at = start; at > 0 && word.length < 2; ) {
      const reading = startOfReading(text, at, this.#fold);
      if (reading >= 0) {
        at = reading;
        continue;
      }
      const unit = this.#unit(text, at - 1);
      if (unit === ACTION_SKIP && !MARKS.has(text.charAt(at - 1))) {
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

  /** Up to two folded Han characters right after `end`; empty where the edge is open. */
  #after(text: string, end: number): string {
    let word = '';
    for (let at = end; at < text.length && word.length < 2; ) {
      const unit = this.#unit(text, at);
      if (unit === ACTION_SPACE || (unit === ACTION_SKIP && MARKS.has(text.charAt(at)))) break;
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
