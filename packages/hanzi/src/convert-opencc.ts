import { KIND, ROLE, TERMINAL } from './asset-format';
import type { Trace } from './convert-default';
import { editsOfSource, normalize } from './normalize';
import type { TableView } from './read-asset';
import { applyStages, descriptionEnds, readStage, type Stage } from './staged';
import type { TargetBuffer } from './target-buffer';

/** The blocks that OpenCC's normalization is about. */
const COMPATIBILITY = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

const SPECIAL = KIND.normalize | KIND.description;

/** A stretch without segments: where it starts in the source, in the target, and among the edits. */
interface Run {
  source: number;
  target: number;
  edits: number;
}

/** Converts as OpenCC does, byte for byte, in one pass; build/opencc-table.ts says why that is possible. */
export class OpenccPass {
  private readonly table: TableView;
  private readonly target: TargetBuffer;
  /** Word ids that the user does not want used. */
  vetoed: ReadonlySet<number> = new Set();
  /** Told of each piece as it is written; see convert-default.ts. */
  trace: Trace | undefined;
  private stages: Stage[] | undefined;
  private word = -1;
  private triggered = false;

  constructor(table: TableView, target: TargetBuffer) {
    this.table = table;
    this.target = target;
  }

  /** For likeness to the default pass: there is nothing to forget. */
  begin(): void {}

  /** Appends the conversion of `text` between `from` and `end`, as if it stood alone. */
  append(text: string, from: number, end: number): void {
    const { target } = this;
    const { length } = target;
    const before = target.edits;
    const source = text.slice(from, end);
    target.edits = [];
    if (!this.pass(source)) {
      const normalized = normalize(this.stage(0), source);
      target.length = length;
      target.edits = [];
      target.reserve(normalized.text.length + text.length - end);
      this.pass(normalized.text);
      target.edits = editsOfSource(normalized, target.edits);
    }
    target.reserve(text.length - end);
    target.edits = before.concat(target.edits.map((value, i) => (i % 3 === 0 ? value + from : value)));
  }

  /** One pass; false, given up, at a character that must be normalized first. */
  private pass(text: string): boolean {
    const { codes, single, kind, cost } = this.table;
    const { target } = this;
    const run: Run = { source: 0, target: target.length, edits: 0 };
    let descriptions: Uint32Array | undefined;
    /** Whether a phrase of a later stage may stand in the run. */
    let later = false;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      const code = codes[unit] as number;
      const kinds = kind[code] as number;
      if (kinds === 0) {
        if (code === 0) {
          if (later) this.convertRun(text, run, at);
          later = false;
        }
        target.units[target.length++] = single[code] || unit;
        at++;
        if (code === 0) this.startRun(run, at);
        continue;
      }
      if (kinds & SPECIAL) {
        if (kinds & KIND.normalize && this.mustNormalize(text, at)) return false;
        descriptions ??= kinds & KIND.description ? descriptionEnds(text) : undefined;
        const end = kinds & KIND.description ? (descriptions?.[at] as number) : 0;
        for (; at < end; at++) target.units[target.length++] = text.charCodeAt(at);
        if (end > 0) continue;
      }
      this.triggered = false;
      const length = this.longest(text, at, text.length);
      if (length > 0 && cost[this.word] === ROLE.segment) {
        const word = this.word;
        if (later) this.convertRun(text, run, at);
        this.pushWord(word, text, at, length);
        at += length;
        this.startRun(run, at);
        later = false;
        continue;
      }
      const end = at + (length > 1 ? this.withinRun(text, at, length) : length);
      later ||= this.triggered;
      if (end > at) {
        later ||= cost[this.word] === ROLE.disturbing;
        this.pushWord(this.word, text, at, end - at);
        at = end;
      } else {
        target.units[target.length++] = single[code] || unit;
        at++;
      }
    }
    if (later) this.convertRun(text, run, text.length);
    return true;
  }

  private startRun(run: Run, at: number): void {
    run.source = at;
    run.target = this.target.length;
    run.edits = this.target.edits.length;
  }

  /**
   * Length of the longest segment at `at`, or, without one, of the longest entry of the first stage not beyond
   * `limit`; its id in `word`. 0 for none. Sets `triggered` where a later stage's phrase may start.
   */
  private longest(text: string, at: number, limit: number): number {
    const { codes, base, check, cost } = this.table;
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
        else if ((role !== ROLE.segment || found === ROLE.segment) && !this.vetoed.has(id)) {
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
  private withinRun(text: string, at: number, length: number): number {
    const word = this.word;
    for (let i = at + 1; i < at + length; i++) {
      if (this.longest(text, i, text.length) > 0 && this.table.cost[this.word] === ROLE.segment) {
        return this.longest(text, at, i);
      }
    }
    this.word = word;
    return length;
  }

  private pushWord(word: number, text: string, at: number, length: number): void {
    const { codes, single, explicit, valueStart, pool } = this.table;
    const { target } = this;
    const value = explicit[word] as number;
    if (value > 0) {
      const units = pool.subarray(valueStart[value - 1], valueStart[value]);
      target.push(units, at, length, text.length - at - length);
      return;
    }
    for (let i = at; i < at + length; i++) {
      const unit = text.charCodeAt(i);
      target.units[target.length++] = single[codes[unit] as number] || unit;
    }
  }

  /** Does the run over, through all stages. */
  private convertRun(text: string, run: Run, end: number): void {
    const { target } = this;
    const plain = text.slice(run.source, end);
    const source = COMPATIBILITY.test(plain) ? normalize(this.stage(0), plain).text : plain;
    this.stage(1);
    target.length = run.target;
    target.edits.length = run.edits;
    const value = applyStages((this.stages as Stage[]).slice(1), source);
    target.pushText(value, run.source, end - run.source, text.length - end);
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
