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

/** Names of so many folded units are ordinary words too often. */
export const LONGEST_SHORT_NAME = 3;

const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** Traits of last characters, by unit. */
const ORGAN = 1;
const CONTINUED = 2;
const TRAITS = new Map<number, number>();
for (const ending of ORGAN_ENDINGS) TRAITS.set(ending.charCodeAt(0), ORGAN);
for (const ending of CONTINUATIONS.keys()) {
  const unit = ending.charCodeAt(0);
  TRAITS.set(unit, (TRAITS.get(unit) ?? 0) | CONTINUED);
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
  readonly #piece = newFoldedPiece();

  constructor(fold: FoldTable) {
    this.#fold = fold;
  }

  /**
   * @param text the text that `[start, end)` is an occurrence in, UTF-16 offsets
   * @param length number of folded units of the name
   * @param regional whether the name holds in one region only
   */
  hold(text: string, start: number, end: number, length: number, regional: boolean): boolean {
    const first = this.#unit(text, start);
    const last = this.#unit(text, end - 1);
    const lastTraits = TRAITS.get(last) ?? 0;
    if (
      length > LONGEST_SHORT_NAME &&
      !regional &&
      lastTraits < CONTINUED &&
      !isLatin(first) &&
      !isLatin(last)
    )
      return true;
    if (isLatin(first) && start > 0 && isLatin(this.#unit(text, start - 1))) return false;
    if (isLatin(last) && end < text.length && isLatin(this.#unit(text, end))) return false;
    if (
      lastTraits >= CONTINUED &&
      CONTINUATIONS.get(String.fromCharCode(last))?.test(this.#after(text, end))
    ) {
      return false;
    }
    const organ = (lastTraits & ORGAN) !== 0;
    const short = length <= LONGEST_SHORT_NAME && isHanUnit(first) && isHanUnit(last) && !organ;
    const relative = regional && (organ || LEVELS.has(String.fromCharCode(first)));
    if (!short && !relative) return true;
    const before = this.#before(text, start);
    if (before !== '' && !WORDS_BEFORE.has(before) && !WORDS_BEFORE.has(before.slice(-1))) return false;
    if (!short) return true;
    const after = this.#after(text, end).slice(0, 2);
    return after === '' || WORDS_AFTER.has(after) || WORDS_AFTER.has(after.slice(0, 1));
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

  /** Up to three folded Han characters right after `end`; empty where the edge is open. */
  #after(text: string, end: number): string {
    let word = '';
    for (let at = end; at < text.length && word.length < 3; ) {
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
