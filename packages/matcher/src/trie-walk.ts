import { type FoldedPiece, foldSpecial, newFoldedPiece } from '@policy-lens/hanzi/fold-special';
import type { FoldTable } from '@policy-lens/hanzi/fold-table';
import type { Sections } from './asset-format';
import { AHEAD_SHIFT, BASE_MASK, END_LABEL, ROOT, SLOT_LABEL_MASK, TERMINAL } from './build-trie';
import { ACTION_LABEL, LABEL_MASK, type LabelTable, labelOfUnit } from './labels';
import type { NameSenses, Occurrence } from './name-senses';

/** The longest name that holds at one place of a text: one walk down the trie. */
export class TrieWalk {
  /** The last name found. */
  readonly found: Occurrence = { text: '', start: 0, end: 0, length: 0 };
  /** Its number. */
  term = -1;
  readonly #sections: Sections;
  readonly #fold: FoldTable;
  readonly #labels: LabelTable;
  readonly #senses: NameSenses;
  // what every step reads, at hand
  readonly #slots: Int32Array;
  readonly #tails: Uint16Array;
  readonly #termTail: Uint32Array;
  readonly #entries: Uint16Array;
  readonly #piece: FoldedPiece = newFoldedPiece();
  /** The place that the walk asks about. */
  readonly #here: Occurrence = { text: '', start: 0, end: 0, length: 0 };
  // state of the walk, for steps off the fast path
  #base = 0;
  #last = 0;
  #tail = -1;
  #tailEnd = -1;

  constructor(sections: Sections, fold: FoldTable, labels: LabelTable, senses: NameSenses) {
    this.#sections = sections;
    this.#fold = fold;
    this.#labels = labels;
    this.#senses = senses;
    this.#slots = sections.slots;
    this.#tails = sections.tails;
    this.#termTail = sections.termTail;
    this.#entries = labels.entries;
  }

  /** Walks from now on are in this text, which is kept until the next one. */
  enter(text: string): void {
    this.#here.text = text;
    this.found.text = text;
  }

  /** Walks the trie from `start`; whether a name holds there, which is then in `found`, its number in `term`. */
  longest(start: number): boolean {
    const slots = this.#slots;
    const tails = this.#tails;
    const termTail = this.#termTail;
    const entries = this.#entries;
    const here = this.#here;
    const { text } = here;
    const length = text.length;
    here.start = start;
    let held = false;
    let base = slots[ROOT * 2 + 1] as number;
    let depth = 0;
    let last = 0;
    let tail = -1;
    let tailEnd = -1;
    for (let at = start; at < length; ) {
      const label = (entries[text.charCodeAt(at)] as number) & LABEL_MASK;
      if (label === 0) break;
      if (label < ACTION_LABEL) {
        at++;
        depth++;
        last = label;
        if (tail >= 0) {
          if (tails[tail] !== label) break;
          tail++;
        } else {
          const slot = ((base & BASE_MASK) + label) * 2;
          const taken = slots[slot] as number;
          if ((taken & SLOT_LABEL_MASK) !== label) break;
          base = slots[slot + 1] as number;
          if (base < 0) {
            const ahead = taken >> AHEAD_SHIFT;
            if (ahead !== 0) {
              if (at === length) break;
              const next = (entries[text.charCodeAt(at)] as number) & LABEL_MASK;
              if (next !== ahead && next < ACTION_LABEL) break;
            }
            tail = termTail[~base] as number;
            tailEnd = tail + 1 + (tails[tail] as number);
            tail++;
          }
        }
      } else {
        this.#base = base;
        this.#last = last;
        this.#tail = tail;
        this.#tailEnd = tailEnd;
        const next = this.#specialStep(text, at);
        if (next < 0) break;
        at = next;
        base = this.#base;
        last = this.#last;
        tail = this.#tail;
        tailEnd = this.#tailEnd;
        depth += this.#piece.count;
        if (this.#piece.count === 0) continue;
      }
      if (tail >= 0) {
        if (tail !== tailEnd) continue;
        held = this.#offer(~base, at, depth) || held;
        break;
      }
      if ((base & TERMINAL) !== 0) {
        const term = ~(slots[((base & BASE_MASK) + END_LABEL) * 2 + 1] as number);
        held = this.#offer(term, at, depth) || held;
      }
    }
    return held;
  }

  /** Remembers a name that ends at `end` if it holds; whether it does. */
  #offer(term: number, end: number, length: number): boolean {
    const here = this.#here;
    here.end = end;
    here.length = length;
    if (!this.#senses.holds(term, here)) return false;
    const { found } = this;
    found.start = here.start;
    found.end = end;
    found.length = length;
    this.term = term;
    return true;
  }

  /** Steps over a unit that folds specially; gives back the offset after it, or -1 where no name goes on so. */
  #specialStep(text: string, at: number): number {
    const { alphabet, slots, tails, termTail } = this.#sections;
    const piece = this.#piece;
    foldSpecial(text, at, alphabet[this.#last] as number, this.#fold, piece);
    for (let i = 0; i < piece.count; i++) {
      const label = labelOfUnit(this.#labels, piece.units[i] as number) & LABEL_MASK;
      if (label === 0) return -1;
      this.#last = label;
      if (this.#tail >= 0) {
        if (this.#tail === this.#tailEnd || tails[this.#tail] !== label) return -1;
        this.#tail++;
        continue;
      }
      const slot = ((this.#base & BASE_MASK) + label) * 2;
      if (((slots[slot] as number) & SLOT_LABEL_MASK) !== label) return -1;
      this.#base = slots[slot + 1] as number;
      if (this.#base < 0) {
        this.#tail = termTail[~this.#base] as number;
        this.#tailEnd = this.#tail + 1 + (tails[this.#tail] as number);
        this.#tail++;
      }
    }
    return piece.next;
  }
}
