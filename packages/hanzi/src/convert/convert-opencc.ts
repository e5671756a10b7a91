import { KIND, ROLE } from '../asset/asset-format';
import type { TableView } from '../asset/read-asset';
import { wordEndingAt } from '../asset/word-trie';
import type { ConversionPass, Trace } from './conversion-pass';
import { editsOfSource, normalize } from './normalize';
import { Scanner } from './scanner';
import { applyStages, descriptionEnds, readStage, type Stage } from './staged';
import type { TargetBuffer } from './target-buffer';

/** The blocks that OpenCC's normalization is about. */
const COMPATIBILITY = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/**
 * Converts as OpenCC does, byte for byte, in one pass; build/opencc-table.ts says why that is possible.
 *
 * Four of five words of OpenCC become what their characters become one by one. They decide only where another
 * word may begin: 开发|型 and not 开|发型. So only the others are looked for, and where one is found, the words
 * are gone through from the nearest place before it that lies in no word.
 */
export class OpenccPass implements ConversionPass {
  private readonly table: TableView;
  private readonly target: TargetBuffer;
  vetoed: ReadonlySet<number> = new Set();
  trace: Trace | undefined;
  private readonly scanner: Scanner;
  private readonly hasSegments: boolean;
  private stages: Stage[] | undefined;
  private word = -1;
  private triggered = false;

  constructor(table: TableView, target: TargetBuffer) {
    this.table = table;
    this.target = target;
    this.scanner = new Scanner(table, target);
    this.hasSegments = table.cost.includes(ROLE.segment);
  }

  append(text: string, from: number, end: number): void {
    const { target } = this;
    const { length } = target;
    const known = target.edits.length;
    if (this.pass(text, from, end)) return;
    const normalized = normalize(this.stage(0), text.slice(from, end));
    const before = target.edits.slice(0, known);
    target.length = length;
    target.edits = [];
    target.reserve(normalized.text.length + text.length - end);
    this.pass(normalized.text, 0, normalized.text.length);
    target.reserve(text.length - end);
    const edits = editsOfSource(normalized, target.edits);
    target.edits = before.concat(edits.map((value, i) => (i % 3 === 0 ? value + from : value)));
  }

  /** One pass; false, given up, at a character that must be normalized first. */
  private pass(text: string, from: number, end: number): boolean {
    const { codes, kind, cost } = this.table;
    const { target } = this;
    let descriptions: Uint32Array | undefined;
    /** Up to here the words are known, and where the last known segment ends. */
    let settled = from;
    let segmentEnd = from;
    /** Start of the run in which a phrase of a later stage may stand, or -1. */
    let later = -1;
    for (let at = from; ; ) {
      // In such a run every unit is looked at, since one that no stage knows ends it.
      if (later < 0) at = this.scanner.passOver(text, at, end);
      if (at >= end) break;
      const unit = text.charCodeAt(at);
      const code = codes[unit] as number;
      if (later >= 0 && code === 0) {
        this.convertRun(text, later, at);
        later = -1;
        settled = at;
        continue;
      }
      const kinds = kind[code] as number;
      if (kinds & (KIND.normalize | KIND.description)) {
        if (kinds & KIND.normalize && this.mustNormalize(text, at)) return false;
        descriptions ??= kinds & KIND.description ? descriptionEnds(text.slice(from, end)) : undefined;
        const size = kinds & KIND.description ? (descriptions?.[at - from] as number) : 0;
        if (size > 0) {
          for (const close = from + size; at < close; at++)
            target.units[target.length++] = text.charCodeAt(at);
          settled = at;
          continue;
        }
      }
      if (later < 0) {
        settled = this.wordStart(text, at, settled, end);
        if (settled > at) {
          for (; at < settled; at++) target.units[target.length++] = this.alone(text.charCodeAt(at));
          continue;
        }
      }
      this.triggered = false;
      const size = this.wordAt(text, at, end);
      const segment = size > 0 && cost[this.word] === ROLE.segment;
      if (segment && later >= 0) {
        const { word } = this;
        this.convertRun(text, later, at);
        this.word = word;
        later = -1;
      }
      if (!segment && later < 0 && this.triggered) {
        const { word } = this;
        later = this.runStart(text, at, segmentEnd, end);
        this.word = word;
      }
      if (size > 0) {
        this.pushWord(text, at, size);
        at += size;
        if (segment) segmentEnd = at;
      } else {
        target.units[target.length++] = this.alone(unit);
        at++;
      }
      settled = at;
    }
    if (later >= 0) this.convertRun(text, later, end);
    return true;
  }

  private alone(unit: number): number {
    return (this.table.scan[unit] as number) & 0xffff;
  }

  /** The first place from `at` on where longest match gets to and begins a word; before `settled` all is known. */
  private wordStart(text: string, at: number, settled: number, end: number): number {
    let start = at;
    while (start > settled && this.scanner.mayJoin(text.charCodeAt(start - 1), text.charCodeAt(start)))
      start--;
    while (start < at) start += this.wordAt(text, start, end) || 1;
    return start;
  }

  /** Where the run around `at` starts: behind a unit that no stage knows, or where the last segment ends. */
  private runStart(text: string, at: number, segmentEnd: number, end: number): number {
    const { codes, cost } = this.table;
    let start = at;
    while (start > segmentEnd && codes[text.charCodeAt(start - 1)] !== 0) start--;
    for (let next = start; this.hasSegments && next < at; ) {
      const size = this.wordAt(text, next, end);
      next += size || 1;
      if (size > 0 && cost[this.word] === ROLE.segment) start = next;
    }
    return start;
  }

  /** Length of the word at `at`: the longest, cut back to where a segment begins inside it; its id in `word`. */
  private wordAt(text: string, at: number, end: number): number {
    const size = this.longest(text, at, end);
    return size > 1 && this.hasSegments && this.table.cost[this.word] !== ROLE.segment
      ? this.withinRun(text, at, size, end)
      : size;
  }

  /**
   * Length of the longest segment at `at`, or, without one, of the longest entry of the first stage not beyond
   * `limit`; its id in `word`. 0 for none. Sets `triggered` where a later stage's phrase may start.
   */
  private longest(text: string, at: number, limit: number): number {
    const { codes, base, check, cost } = this.table;
    const { vetoed } = this;
    const anyVetoed = vetoed.size > 0;
    let node = base[0] as number;
    let role = 0;
    let length = 0;
    for (let i = at; i < limit; i++) {
      const code = codes[text.charCodeAt(i)] as number;
      const slot = node + code;
      if (code === 0 || check[slot] !== code) break;
      node = base[slot] as number;
      const id = wordEndingAt(this.table, node);
      if (id >= 0) {
        const found = cost[id] as number;
        if (found === ROLE.trigger) this.triggered = true;
        else if ((role !== ROLE.segment || found === ROLE.segment) && !(anyVetoed && vetoed.has(id))) {
          role = found;
          length = i + 1 - at;
          this.word = id;
        }
      }
      if (node < 0) break;
    }
    return length;
  }

  /** The length of the first stage's entry at `at`, cut back to where a segment begins inside it. */
  private withinRun(text: string, at: number, length: number, end: number): number {
    const word = this.word;
    for (let i = at + 1; i < at + length; i++) {
      if (this.longest(text, i, end) > 0 && this.table.cost[this.word] === ROLE.segment) {
        return this.longest(text, at, i);
      }
    }
    this.word = word;
    return length;
  }

  /** Writes `word`, which stands at `at`. */
  private pushWord(text: string, at: number, length: number): void {
    const { explicit, valueStart, pool } = this.table;
    const { target } = this;
    const value = explicit[this.word] as number;
    if (value > 0) {
      const from = valueStart[value - 1] as number;
      target.push(pool, from, valueStart[value] as number, at, length, text.length - at - length);
      return;
    }
    for (let i = at; i < at + length; i++) {
      target.units[target.length++] = this.alone(text.charCodeAt(i));
    }
  }

  /** Does a run over, through all stages; it was written from `start` to `end` up to here. */
  private convertRun(text: string, start: number, end: number): void {
    const { target } = this;
    const { edits } = target;
    const plain = text.slice(start, end);
    const source = COMPATIBILITY.test(plain) ? normalize(this.stage(0), plain).text : plain;
    this.stage(1);
    let written = end - start;
    let known = edits.length;
    for (; known > 0 && (edits[known - 3] as number) >= start; known -= 3) {
      written += (edits[known - 1] as number) - (edits[known - 2] as number);
    }
    edits.length = known;
    target.length -= written;
    const value = applyStages((this.stages as Stage[]).slice(1), source);
    target.pushText(value, start, end - start, text.length - end);
  }

  private mustNormalize(text: string, at: number): boolean {
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    return this.stage(0).entries.has(character);
  }

  private stage(index: number): Stage {
    this.stages ??= new TextDecoder('utf-16le').decode(this.table.stages).split('\n').map(readStage);
    return this.stages[index] as Stage;
  }
}
