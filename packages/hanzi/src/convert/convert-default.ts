import { KIND } from '../asset/asset-format';
import type { TableView } from '../asset/read-asset';
import { wordEndingAt } from '../asset/word-trie';
import { type ConversionPass, LEFT, NAME, SINGLE, type Trace } from './conversion-pass';
import { Scanner } from './scanner';
import { Surnames } from './surname';
import type { TargetBuffer } from './target-buffer';

/** Longest stretch that is cut into words at once; longer clauses, which no real text has, are cut here. */
const LONGEST_CLAUSE = 2048;

/** Cost of a character that no word of the list covers: about one in a hundred million. */
const UNKNOWN = 1900;

/**
 * Converts by the most likely words. A clause is a run of characters that the table knows, so that punctuation
 * ends it; only clauses that may hold a word with a form of its own are cut at all.
 */
export class DefaultPass implements ConversionPass {
  private readonly table: TableView;
  private readonly target: TargetBuffer;
  private readonly codes = new Uint16Array(LONGEST_CLAUSE);
  /** For each place in the clause: lowest cost of getting there, the last word's id (-1: one character), its start. */
  private readonly best = new Int32Array(LONGEST_CLAUSE + 1);
  private readonly word = new Int32Array(LONGEST_CLAUSE + 1);
  private readonly start = new Int32Array(LONGEST_CLAUSE + 1);
  private readonly surnames: Surnames;
  /** Where no clause is left alone for its script, all without a word with a form of its own is passed over. */
  private readonly scanner: Scanner | undefined;

  vetoed: ReadonlySet<number> = new Set();
  trace: Trace | undefined;
  /** Whether the text as a whole is in the target script; undefined until a clause needs to know. */
  private settled: boolean | undefined;

  constructor(table: TableView, target: TargetBuffer) {
    this.table = table;
    this.target = target;
    this.surnames = new Surnames(table);
    this.scanner = table.scan.length > 0 ? new Scanner(table, target) : undefined;
  }

  begin(): void {
    this.settled = undefined;
  }

  append(text: string, from: number, end: number): void {
    const { scanner, target } = this;
    // Who asks why is told of every clause.
    if (!scanner || this.trace) {
      for (let at = from; at < end; ) at = this.appendClause(text, at, end);
      return;
    }
    /** Where the last clause ended that was cut. */
    let settled = from;
    for (let at = from; at < end; ) {
      at = scanner.passOver(text, at, end);
      if (!this.decidesAt(text, at, end)) {
        target.units[target.length++] = this.table.scan[text.charCodeAt(at)] as number;
        at++;
        continue;
      }
      const start = this.clauseStart(text, at, settled);
      target.length -= at - start;
      at = this.appendClause(text, start, end);
      settled = at;
    }
  }

  /** Whether a word with a form of its own stands at `at`: without one in it a clause needs no cutting. */
  private decidesAt(text: string, at: number, end: number): boolean {
    const { codes, base, check, explicit } = this.table;
    let node = base[0] as number;
    for (let i = at; i < end && node >= 0; i++) {
      const code = codes[text.charCodeAt(i)] as number;
      const slot = node + code;
      if (code === 0 || check[slot] !== code) return false;
      node = base[slot] as number;
      const id = wordEndingAt(this.table, node);
      if (id >= 0 && (explicit[id] as number) > 0) return true;
    }
    return false;
  }

  /** Where the clause around `at` starts, as if all from `settled`, where one may start, had been cut. */
  private clauseStart(text: string, at: number, settled: number): number {
    const { codes } = this.table;
    let start = at;
    while (start > settled && codes[text.charCodeAt(start - 1)] !== 0) start--;
    return at - ((at - start) % LONGEST_CLAUSE);
  }

  /** Appends what no word knows at `at`, one unit, or else the clause there; returns where that ends. */
  private appendClause(text: string, at: number, end: number): number {
    const { codes, kind } = this.table;
    const { target } = this;
    const unit = text.charCodeAt(at);
    const code = codes[unit] as number;
    if (code === 0) {
      target.units[target.length++] = unit;
      return at + 1;
    }
    let kinds = 0;
    let length = 0;
    const most = Math.min(end - at, LONGEST_CLAUSE);
    for (let next = code; next > 0 && length < most; ) {
      this.codes[length++] = next;
      kinds |= kind[next] as number;
      next = length < most ? (codes[text.charCodeAt(at + length)] as number) : 0;
    }
    this.convertClause(text, at, length, kinds);
    return at + length;
  }

  private convertClause(text: string, at: number, length: number, kinds: number): void {
    const { single } = this.table;
    const { target } = this;
    const leave = (kinds & KIND.source) === 0 && ((kinds & KIND.target) > 0 || this.isMostlyTarget(text));
    if (leave || ((kinds & KIND.decides) === 0 && !this.trace)) {
      for (let i = 0; i < length; i++) {
        target.units[target.length++] =
          (leave ? 0 : single[this.codes[i] as number]) || text.charCodeAt(at + i);
      }
      this.trace?.(at, at + length, leave ? LEFT : SINGLE);
      return;
    }
    this.cut(length);
    this.write(text, at, length);
  }

  /** Whether the text as a whole is in the target script: then a clause without evidence is left alone. */
  private isMostlyTarget(text: string): boolean {
    if (this.settled !== undefined) return this.settled;
    const { codes, kind } = this.table;
    let source = 0;
    let target = 0;
    for (let at = 0; at < text.length; at++) {
      const kinds = kind[codes[text.charCodeAt(at)] as number] as number;
      source += kinds & KIND.source;
      target += kinds & KIND.target;
    }
    this.settled = target / KIND.target > source / KIND.source;
    return this.settled;
  }

  /** Finds the cheapest words for the clause in `codes` (Viterbi over the lattice of all words). */
  private cut(length: number): void {
    const { base, check, cost } = this.table;
    const { codes, best, word, start, vetoed } = this;
    const anyVetoed = vetoed.size > 0;
    best.fill(0x7fffffff, 1, length + 1);
    best[0] = 0;
    const root = base[0] as number;
    for (let at = 0; at < length; at++) {
      const here = best[at] as number;
      if (here + UNKNOWN < (best[at + 1] as number)) {
        best[at + 1] = here + UNKNOWN;
        word[at + 1] = -1;
        start[at + 1] = at;
      }
      let node = root;
      for (let end = at; end < length; ) {
        const code = codes[end] as number;
        const slot = node + code;
        if (check[slot] !== code) break;
        node = base[slot] as number;
        end++;
        const id = wordEndingAt(this.table, node);
        if (id >= 0 && !(anyVetoed && vetoed.has(id))) {
          const total = here + (cost[id] as number);
          if (total < (best[end] as number)) {
            best[end] = total;
            word[end] = id;
            start[end] = at;
          }
        }
        if (node < 0) break;
      }
    }
  }

  /** Writes the words that `cut` found. */
  private write(text: string, clause: number, length: number): void {
    const { single, surname, explicit, valueStart, pool } = this.table;
    const { target, codes, start, word } = this;
    // Turn the chain of starts around: best[i] becomes the end of the word that starts at i.
    const ends = this.best;
    for (let end = length; end > 0; end = start[end] as number) ends[start[end] as number] = end;
    for (let at = 0; at < length; ) {
      const end = ends[at] as number;
      const id = word[end] as number;
      const value = id < 0 ? 0 : (explicit[id] as number);
      const maySurname = end - at === 1 && surname[codes[at] as number];
      const nextWord = clause + (end < length ? (ends[end] as number) : end);
      const name = maySurname
        ? this.surnames.formAt(text, clause, clause + at, clause + length, nextWord)
        : 0;
      if (name > 0) {
        target.units[target.length++] = name;
        this.trace?.(clause + at, clause + end, NAME);
        at = end;
        continue;
      }
      if (value > 0) {
        target.push(
          pool,
          valueStart[value - 1] as number,
          valueStart[value] as number,
          clause + at,
          end - at,
          text.length - clause - end,
        );
      } else {
        for (let i = at; i < end; i++) {
          target.units[target.length++] = single[codes[i] as number] || text.charCodeAt(clause + i);
        }
      }
      this.trace?.(clause + at, clause + end, id < 0 || end - at === 1 ? SINGLE : id);
      at = end;
    }
  }
}
