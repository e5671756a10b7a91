import { type FoldedPiece, foldSpecial, newFoldedPiece } from '@policy-lens/hanzi/fold/fold-special';
import type { FoldTable } from '@policy-lens/hanzi/fold/fold-table';
import { ACTION_LABEL, type LabelTable, labelOfUnit, NO_LABEL } from '../asset/labels';
import type { Occurrence } from './occurrence';

/** Labels that are folded at a time: with what belongs to them they stay in the nearest cache. */
const LENGTH = 4096;
/** Labels of the longest name that there may be. */
export const MOST_NAME = 2048;
/** Room after the last label for what a scan sees beyond it. */
const MARGIN = 8;

/** A stretch of a text as labels, with the way back to its offsets. */
export class FoldedWindow {
  /** `NO_LABEL` follows the last one. */
  readonly labels: Uint16Array;
  /**
   * Runs of labels from characters side by side: the label that each begins with, and the UTF-16 offset that this
   * comes from. Two neighbours in a run come from neighbours in the text; where a run begins, something was left out
   * before it, or one character has both labels.
   */
  readonly #runs: Uint16Array;
  readonly #runStarts: Int32Array;
  #runCount = 0;
  /** The run that was asked for last. */
  #near = 0;
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
  /** Offset of a character whose label would go on with the last run. */
  #following = -1;
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
    this.#runs = new Uint16Array(size);
    this.#runStarts = new Int32Array(size);
  }

  /** The text is kept until it is closed with an empty one. */
  open(text: string, from: number, to: number): void {
    this.#text = text;
    this.#at = from;
    this.#to = to;
    this.#count = 0;
    this.#runCount = 0;
    this.#following = -1;
    this.#near = 0;
    this.#done = 0;
    this.#ended = false;
  }

  /**
   * Goes on to the next labels; gives back how many of them are to be asked for names that begin there, so that
   * the longest name is seen whole, or -1 at the end.
   */
  advance(): number {
    if (this.#ended) return -1;
    this.#leaveDone();
    this.#foldOn(this.#to, LENGTH + this.#longest);
    let limit = this.#count;
    this.#ended = this.#at >= this.#to;
    if (this.#ended) this.#foldOn(this.#text.length, limit + this.#longest);
    else {
      limit -= this.#longest;
      // not within a character that has two labels, as ﬁ
      for (let run = this.#runOf(limit); this.#begins(run, limit); run = this.#runOf(limit)) {
        if (this.#offset(run - 1, limit - 1) !== this.#runStarts[run]) break;
        limit--;
      }
    }
    this.labels.fill(NO_LABEL, this.#count, this.#count + MARGIN);
    this.#done = limit;
    return limit;
  }

  /**
   * Says where labels `from` to `to` lie in the text; false if a character of it, as ﬁ, lies on both sides of an end.
   * Nearly all names and the characters around them are one run: nothing that folding left out lies between them.
   */
  locate(from: number, to: number, at: Occurrence): boolean {
    const first = this.#runOf(from);
    const start = this.#offset(first, from);
    at.start = start;
    at.end = start + to - from;
    at.isPlain = (this.#runs[first] as number) < from && to < this.#count && this.#endOfRun(first) > to;
    if (at.isPlain) return true;
    const last = this.#runOf(to - 1);
    const end = this.#offset(last, to - 1);
    if (this.#begins(first, from) && this.#offset(first - 1, from - 1) === start) return false;
    if (this.#begins(last + 1, to) && this.#runStarts[last + 1] === end) return false;
    at.end = this.#after(end);
    return true;
  }

  /** The run of a label, from the last one asked for on: questions go along the text. */
  #runOf(index: number): number {
    const runs = this.#runs;
    const last = this.#runCount - 1;
    let near = this.#near;
    while (near > 0 && (runs[near] as number) > index) near--;
    while (near < last && (runs[near + 1] as number) <= index) near++;
    this.#near = near;
    return near;
  }

  /** Whether a run begins with a label, and not as the first. */
  #begins(run: number, label: number): boolean {
    return run > 0 && run < this.#runCount && this.#runs[run] === label;
  }

  /** The label after a run. */
  #endOfRun(run: number): number {
    return run + 1 < this.#runCount ? (this.#runs[run + 1] as number) : this.#count;
  }

  /** UTF-16 offset of the character that a label of a run comes from. */
  #offset(run: number, label: number): number {
    return (this.#runStarts[run] as number) + label - (this.#runs[run] as number);
  }

  /** UTF-16 offset after the character at `start`. */
  #after(start: number): number {
    if ((this.#table.entries[this.#text.charCodeAt(start)] as number) < ACTION_LABEL) return start + 1;
    foldSpecial(this.#text, start, 0, this.#fold, this.#piece);
    return this.#piece.next;
  }

  /** Lets the labels go that were asked for, and moves the others to the front. */
  #leaveDone(): void {
    const done = this.#done;
    if (done === 0) return;
    const runs = this.#runs;
    const starts = this.#runStarts;
    const first = this.#runOf(done);
    const start = this.#offset(first, done);
    this.labels.copyWithin(0, done, this.#count);
    this.#count -= done;
    let count = 0;
    for (let run = first; run < this.#runCount; run++) {
      starts[count] = starts[run] as number;
      runs[count++] = Math.max(0, (runs[run] as number) - done);
    }
    starts[0] = start;
    this.#runCount = count;
    this.#near = 0;
  }

  /** Folds up to offset `to`, or until there are so many labels. */
  #foldOn(to: number, most: number): void {
    for (;;) {
      this.#foldPlain(Math.min(to, this.#at + most - this.#count));
      if (this.#at >= to || this.#count >= most) return;
      this.#foldPiece();
    }
  }

  /**
   * Folds up to offset `to`, or the first unit that needs more than a look-up: nearly all of a text goes through here,
   * four units at a time where it can.
   */
  #foldPlain(to: number): void {
    const { labels } = this;
    const { entries } = this.#table;
    const text = this.#text;
    const from = this.#at;
    let at = from;
    let count = this.#count;
    for (; at < to - 3; at += 4) {
      const a = entries[text.charCodeAt(at)] as number;
      const b = entries[text.charCodeAt(at + 1)] as number;
      const c = entries[text.charCodeAt(at + 2)] as number;
      const d = entries[text.charCodeAt(at + 3)] as number;
      if ((a | b | c | d) >= ACTION_LABEL) break;
      labels[count] = a;
      labels[count + 1] = b;
      labels[count + 2] = c;
      labels[count + 3] = d;
      count += 4;
    }
    for (; at < to; at++) {
      const entry = entries[text.charCodeAt(at)] as number;
      if (entry >= ACTION_LABEL) break;
      labels[count++] = entry;
    }
    if (at === from) return;
    if (from !== this.#following) this.#beginRun(this.#count, from);
    this.#following = at;
    this.#at = at;
    this.#count = count;
  }

  #beginRun(label: number, start: number): void {
    this.#runs[this.#runCount] = label;
    this.#runStarts[this.#runCount++] = start;
  }

  #foldPiece(): void {
    const { labels } = this;
    const piece = this.#piece;
    const start = this.#at;
    const last = this.#count > 0 ? (this.#alphabet[labels[this.#count - 1] as number] as number) : 0;
    foldSpecial(this.#text, start, last, this.#fold, piece);
    for (let i = 0; i < piece.count; i++) {
      if (start !== this.#following) this.#beginRun(this.#count, start);
      this.#following = start + 1;
      labels[this.#count++] = labelOfUnit(this.#table, piece.units[i] as number);
    }
    this.#at = piece.next;
  }
}
