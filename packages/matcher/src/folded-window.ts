import { type FoldedPiece, foldSpecial, newFoldedPiece } from '@policy-lens/hanzi/fold-special';
import type { FoldTable } from '@policy-lens/hanzi/fold-table';
import { ACTION_LABEL, type LabelTable, labelOfUnit, NO_LABEL } from './labels';

/** Labels that are folded at a time: with what belongs to them they stay in the nearest cache. */
const LENGTH = 4096;
/** Labels of the longest name that there may be. */
export const MOST_NAME = 2048;
/** Room after the last label for what a look at four labels sees beyond it. */
const MARGIN = 4;

/** A stretch of a text as labels, with the way back to its offsets. */
export class FoldedWindow {
  /** `NO_LABEL` follows the last one. */
  readonly labels: Uint16Array;
  /** UTF-16 offset of the character that each label comes from; equal neighbours come from one. */
  readonly starts: Int32Array;
  readonly #fold: FoldTable;
  readonly #table: LabelTable;
  readonly #alphabet: Uint16Array;
  /** Labels of the longest name. */
  readonly #longest: number;
  readonly #piece: FoldedPiece = newFoldedPiece();
  #text = '';
  #at = 0;
  #to = 0;
  #count = 0;
  /** Labels that the last look has done with. */
  #done = 0;
  #ended = true;

  constructor(fold: FoldTable, table: LabelTable, alphabet: Uint16Array, longest: number) {
    this.#fold = fold;
    this.#table = table;
    this.#alphabet = alphabet;
    this.#longest = longest;
    const size = LENGTH + 2 * longest + this.#piece.units.length + MARGIN;
    this.labels = new Uint16Array(size);
    this.starts = new Int32Array(size);
  }

  /** The text is kept until it is closed with an empty one. */
  open(text: string, from: number, to: number): void {
    this.#text = text;
    this.#at = from;
    this.#to = to;
    this.#count = 0;
    this.#done = 0;
    this.#ended = false;
  }

  /**
   * Goes on to the next labels; gives back how many of them are to be asked for names that begin there, so that
   * the longest name is seen whole, or -1 at the end.
   */
  advance(): number {
    if (this.#ended) return -1;
    const { labels, starts } = this;
    labels.copyWithin(0, this.#done, this.#count);
    starts.copyWithin(0, this.#done, this.#count);
    this.#count -= this.#done;
    this.#foldOn(this.#to, LENGTH + this.#longest);
    let limit = this.#count;
    this.#ended = this.#at >= this.#to;
    if (this.#ended) this.#foldOn(this.#text.length, limit + this.#longest);
    else {
      limit -= this.#longest;
      while (this.cuts(limit)) limit--;
    }
    labels.fill(NO_LABEL, this.#count, this.#count + MARGIN);
    starts[this.#count] = -1;
    this.#done = limit;
    return limit;
  }

  /** Whether a character of the text, as ﬁ, lies on both sides of a place between labels. */
  cuts(at: number): boolean {
    return at > 0 && this.starts[at] === this.starts[at - 1];
  }

  /** Whether nothing that folding left out, and no long character, lies beside the place between two labels. */
  isPlain(at: number): boolean {
    return at > 0 && (this.starts[at] as number) - (this.starts[at - 1] as number) === 1;
  }

  /** UTF-16 offset after the character that a label comes from. */
  endOf(index: number): number {
    const start = this.starts[index] as number;
    if ((this.#table.entries[this.#text.charCodeAt(start)] as number) < ACTION_LABEL) return start + 1;
    foldSpecial(this.#text, start, 0, this.#fold, this.#piece);
    return this.#piece.next;
  }

  /** Folds up to offset `to`, or until there are so many labels. */
  #foldOn(to: number, most: number): void {
    for (;;) {
      this.#foldPlain(Math.min(to, this.#at + most - this.#count));
      if (this.#at >= to || this.#count >= most) return;
      this.#foldPiece();
    }
  }

  /** Folds up to offset `to`, or the first unit that needs more than a look-up: nearly all of a text goes through here. */
  #foldPlain(to: number): void {
    const { labels, starts } = this;
    const { entries } = this.#table;
    const text = this.#text;
    let at = this.#at;
    let count = this.#count;
    for (; at < to; at++) {
      const entry = entries[text.charCodeAt(at)] as number;
      if (entry >= ACTION_LABEL) break;
      labels[count] = entry;
      starts[count] = at;
      count++;
    }
    this.#at = at;
    this.#count = count;
  }

  #foldPiece(): void {
    const { labels } = this;
    const piece = this.#piece;
    const last = this.#count > 0 ? (this.#alphabet[labels[this.#count - 1] as number] as number) : 0;
    foldSpecial(this.#text, this.#at, last, this.#fold, piece);
    for (let i = 0; i < piece.count; i++) {
      this.starts[this.#count] = this.#at;
      labels[this.#count++] = labelOfUnit(this.#table, piece.units[i] as number);
    }
    this.#at = piece.next;
  }
}
