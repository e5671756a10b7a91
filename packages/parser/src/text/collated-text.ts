import type { Repair, RepairKind } from '../model';

/**
 * A text beside its source: what an editor calls a collation. `text[i]` was read from
 * `source.slice(starts[i], ends[i])`; where that isn't a plain copy, `repairs` says what was done.
 * Units read from one repair share its span. All offsets are UTF-16.
 */
export interface CollatedText {
  /** The whole decoded file. */
  readonly source: string;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** In order of the source, disjoint. Every gap between neighbouring units is one of them. */
  readonly repairs: readonly Repair[];
}

/** A change of `text` between two offsets of `text`; `start` < `end`. */
export interface Edit {
  start: number;
  end: number;
  reading: string;
  kind: RepairKind;
  evidence: string;
}

/** A stretch of the source that is text; `text` differs from the slice where entities were decoded. */
export interface SourceRun {
  start: number;
  end: number;
  text?: string;
  /** Whether a block begins here: the markup before it is read as a line break. */
  breakBefore: boolean;
}

/** The text of runs that follow one another in the source; what lies between them is recorded as layout. */
export function collateRuns(source: string, runs: readonly SourceRun[]): CollatedText {
  let length = 0;
  for (const run of runs) length += (run.text?.length ?? run.end - run.start) + 1;
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const parts: string[] = [];
  const repairs: Repair[] = [];
  let at = 0;
  let previousEnd = -1;
  for (const run of runs) {
    if (run.end <= run.start || run.start < previousEnd) continue;
    if (previousEnd >= 0 && run.start > previousEnd) {
      const reading = run.breakBefore ? '\n' : '';
      repairs.push({
        sourceStart: previousEnd,
        sourceEnd: run.start,
        kind: 'layout',
        reading,
        evidence: 'markup',
      });
      if (reading !== '') {
        starts[at] = previousEnd;
        ends[at++] = run.start;
        parts.push(reading);
      }
    }
    const slice = source.slice(run.start, run.end);
    const text = run.text ?? slice;
    parts.push(text);
    if (text === slice) {
      for (let i = run.start; i < run.end; i++) {
        starts[at] = i;
        ends[at++] = i + 1;
      }
    } else {
      repairs.push({
        sourceStart: run.start,
        sourceEnd: run.end,
        kind: 'layout',
        reading: text,
        evidence: 'character reference',
      });
      starts.fill(run.start, at, at + text.length);
      ends.fill(run.end, at, at + text.length);
      at += text.length;
    }
    previousEnd = run.end;
  }
  return {
    source,
    text: parts.join(''),
    starts: starts.subarray(0, at),
    ends: ends.subarray(0, at),
    repairs,
  };
}

/**
 * Applies edits that are in order and disjoint. An edit that takes in part of an earlier repair takes in the
 * whole of it, so that every repair still stands for one whole stretch of the source.
 */
export function applyEdits(collated: CollatedText, edits: readonly Edit[]): CollatedText {
  const whole = wholeRepairs(collated, edits);
  if (whole.length === 0) return collated;
  const { source, text } = collated;
  let length = text.length;
  for (const edit of whole) length += edit.reading.length - (edit.end - edit.start);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const parts: string[] = [];
  const made: Repair[] = [];
  let from = 0;
  let at = 0;
  const keepUntil = (to: number): void => {
    parts.push(text.slice(from, to));
    starts.set(collated.starts.subarray(from, to), at);
    ends.set(collated.ends.subarray(from, to), at);
    at += to - from;
  };
  for (const edit of whole) {
    keepUntil(edit.start);
    const sourceStart = collated.starts[edit.start] ?? 0;
    const sourceEnd = collated.ends[edit.end - 1] ?? source.length;
    parts.push(edit.reading);
    starts.fill(sourceStart, at, at + edit.reading.length);
    ends.fill(sourceEnd, at, at + edit.reading.length);
    at += edit.reading.length;
    made.push({ sourceStart, sourceEnd, kind: edit.kind, reading: edit.reading, evidence: edit.evidence });
    from = edit.end;
  }
  keepUntil(text.length);
  return { source, text: parts.join(''), starts, ends, repairs: mergeRepairs(collated.repairs, made) };
}

function wholeRepairs({ text, starts, ends }: CollatedText, edits: readonly Edit[]): Edit[] {
  const whole: Edit[] = [];
  let previousEnd = 0;
  for (const edit of edits) {
    let { start, end, reading } = edit;
    if (start >= end || end > text.length || start < previousEnd) continue;
    while (start > previousEnd && starts[start - 1] === starts[start] && ends[start - 1] === ends[start]) {
      reading = `${text[--start]}${reading}`;
    }
    while (end < text.length && starts[end] === starts[end - 1] && ends[end] === ends[end - 1]) {
      reading += text[end++];
    }
    const shared = start > 0 && starts[start - 1] === starts[start] && ends[start - 1] === ends[start];
    if (shared || (edit.kind !== 'damage' && reading === text.slice(start, end))) continue;
    whole.push({ ...edit, start, end, reading });
    previousEnd = end;
  }
  return whole;
}

/** Earlier repairs inside a new one give way to it; their evidence is kept where it says something. */
function mergeRepairs(earlier: readonly Repair[], made: readonly Repair[]): Repair[] {
  const merged: Repair[] = [];
  let i = 0;
  for (const repair of made) {
    for (; i < earlier.length; i++) {
      const old = earlier[i];
      if (old === undefined || old.sourceStart >= repair.sourceStart) break;
      merged.push(old);
    }
    const evidence = [repair.evidence];
    let { kind } = repair;
    for (; i < earlier.length; i++) {
      const old = earlier[i];
      if (old === undefined || old.sourceStart >= repair.sourceEnd) break;
      if (old.kind === 'layout') continue;
      if (!evidence.includes(old.evidence)) evidence.push(old.evidence);
      if (kind === 'layout') kind = old.kind;
    }
    merged.push({ ...repair, kind, evidence: evidence.join('; ') });
  }
  return merged.concat(earlier.slice(i));
}
