import {
  AssetError,
  asksEverywhere,
  filterShift,
  KIND,
  pairBit,
  ROLE,
  TERMINAL,
  tripleBit,
} from './asset-format';
import type { Trace } from './convert-default';
import { editsOfSource, normalize } from './normalize';
import type { TableView } from './read-asset';
import { applyStages, descriptionEnds, readStage, type Stage } from './staged';
import type { TargetBuffer } from './target-buffer';

/** The blocks that OpenCC's normalization is about. */
const COMPATIBILITY = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

const SPECIAL = KIND.normalize | KIND.description;

/** Converts as OpenCC does, byte for byte, in one pass; build/opencc-table.ts says why that is possible. */
export class OpenccPass {
  private readonly table: TableView;
  private readonly target: TargetBuffer;
  /** Word ids that the user does not want used. */
  vetoed: ReadonlySet<number> = new Set();
  /** Told of each piece as it is written; see convert-default.ts. */
  trace: Trace | undefined;
  private readonly shift: number;
  private readonly everywhere: boolean;
  private readonly hasSegments: boolean;
  private stages: Stage[] | undefined;
  private word = -1;
  private triggered = false;

  constructor(table: TableView, target: TargetBuffer) {
    this.table = table;
    this.target = target;
    const { alone, beginnings, kind, cost } = table;
    this.shift = filterShift(beginnings.length);
    if (alone.length !== 0x10000 || beginnings.length !== 2 ** (29 - this.shift)) {
      throw new AssetError('Conversion asset of mode opencc without its scan tables');
    }
    this.everywhere = asksEverywhere(kind);
    this.hasSegments = cost.includes(ROLE.segment);
  }

  /** For likeness to the default pass: there is nothing to forget. */
  begin(): void {}

  /** Appends the conversion of `text` between `from` and `end`, as if it stood alone. */
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
    const { codes, single, kind, cost } = this.table;
    const { target } = this;
    let descriptions: Uint32Array | undefined;
    /** Where the last segment ends. */
    let segmentEnd = from;
    /** Start of the run in which a phrase of a later stage may stand, or -1. */
    let later = -1;
    for (let at = from; ; ) {
      // In such a run every unit is looked at, since one that no stage knows ends it.
      if (later < 0) at = this.everywhere ? this.passAsking(text, at, end) : this.passLooking(text, at, end);
      if (at >= end) break;
      const unit = text.charCodeAt(at);
      const code = codes[unit] as number;
      if (later >= 0 && code === 0) {
        this.convertRun(text, later, at);
        later = -1;
        continue;
      }
      const kinds = kind[code] as number;
      if (kinds & SPECIAL) {
        if (kinds & KIND.normalize && this.mustNormalize(text, at)) return false;
        descriptions ??= kinds & KIND.description ? descriptionEnds(text.slice(from, end)) : undefined;
        const size = kinds & KIND.description ? (descriptions?.[at - from] as number) : 0;
        if (size > 0) {
          for (const close = from + size; at < close; at++)
            target.units[target.length++] = text.charCodeAt(at);
          continue;
        }
      }
      this.triggered = false;
      let size = this.longest(text, at, end);
      const segment = size > 0 && cost[this.word] === ROLE.segment;
      if (segment && later >= 0) {
        const { word } = this;
        this.convertRun(text, later, at);
        this.word = word;
        later = -1;
      }
      if (!segment) {
        if (size > 1) size = this.withinRun(text, at, size, end);
        if (later < 0 && this.triggered) later = this.runStart(text, at, segmentEnd);
      }
      if (size > 0) {
        this.pushWord(text, at, size);
        at += size;
        if (segment) segmentEnd = at;
      } else {
        target.units[target.length++] = single[code] || unit;
        at++;
      }
    }
    if (later >= 0) this.convertRun(text, later, end);
    return true;
  }

  /** Writes what stands between `from` and where a word may begin, or the last unit; returns that place. */
  private passAsking(text: string, from: number, end: number): number {
    const { alone, beginnings } = this.table;
    const { target, shift } = this;
    const { units } = target;
    let { length } = target;
    let at = from;
    for (; at < end - 1; at++) {
      const unit = text.charCodeAt(at);
      const value = alone[unit] as number;
      if (value === 0) break;
      const both = (unit << 16) | text.charCodeAt(at + 1);
      const bit = pairBit(both, shift);
      if ((beginnings[bit >> 3] as number) & (1 << (bit & 7)) && this.begins(both, text, at, end)) break;
      units[length++] = value;
    }
    target.length = length;
    return at;
  }

  /** The same where few units begin words: see `asksEverywhere`. */
  private passLooking(text: string, from: number, end: number): number {
    const { alone, beginnings, codes, single, kind } = this.table;
    const { target, shift } = this;
    const { units } = target;
    let { length } = target;
    let at = from;
    for (; at < end - 1; at++) {
      const unit = text.charCodeAt(at);
      let value = alone[unit] as number;
      if (value === 0) {
        const code = codes[unit] as number;
        if (kind[code] !== KIND.start) break;
        const both = (unit << 16) | text.charCodeAt(at + 1);
        const bit = pairBit(both, shift);
        if ((beginnings[bit >> 3] as number) & (1 << (bit & 7)) && this.begins(both, text, at, end)) break;
        value = single[code] || unit;
      }
      units[length++] = value;
    }
    target.length = length;
    return at;
  }

  /** Whether the filter lets a word begin at `at`, where it lets one begin with the two units in `both`. */
  private begins(both: number, text: string, at: number, end: number): boolean {
    const { beginnings } = this.table;
    const word = tripleBit(both, 0, this.shift);
    if ((beginnings[word >> 3] as number) & (1 << (word & 7))) return true;
    if (at + 2 >= end) return false;
    const longer = tripleBit(both, text.charCodeAt(at + 2), this.shift);
    return ((beginnings[longer >> 3] as number) & (1 << (longer & 7))) !== 0;
  }

  /** Where the run around `at` starts: behind a unit that no stage knows, or where the last segment ends. */
  private runStart(text: string, at: number, segmentEnd: number): number {
    const { codes } = this.table;
    let start = at;
    while (start > segmentEnd && codes[text.charCodeAt(start - 1)] !== 0) start--;
    return start;
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
      const id =
        node < 0 ? ~node : check[node + TERMINAL] === TERMINAL ? (base[node + TERMINAL] as number) : -1;
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
    if (!this.hasSegments) return length;
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
    const { codes, single, explicit, valueStart, pool } = this.table;
    const { target } = this;
    const value = explicit[this.word] as number;
    if (value > 0) {
      const from = valueStart[value - 1] as number;
      target.push(pool, from, valueStart[value] as number, at, length, text.length - at - length);
      return;
    }
    for (let i = at; i < at + length; i++) {
      const unit = text.charCodeAt(i);
      target.units[target.length++] = single[codes[unit] as number] || unit;
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
