import type { RepairRecord, SourceEdition } from 'policy-data/records';

/** A stretch of a source that is shown in one way. */
export interface SourcePiece {
  /** UTF-16 offset in the source's text. */
  start: number;
  text: string;
  /** The correction that stands for exactly this stretch. */
  repair: RepairRecord | null;
  /** Whether it belongs to the clause that the reader looks for. */
  wanted: boolean;
}

/**
 * A source cut into its lines, blank ones left out, and each line at its repairs and at the edges of the clause
 * that is looked for. The pieces of a line joined are the line. A repair that reaches over a line's end is cut
 * there; one that begins within another is left out.
 */
export function sourceParagraphs(edition: SourceEdition, commitmentId: string | null): SourcePiece[][] {
  const { text } = edition;
  const clause = commitmentId === null ? undefined : edition.clauses[commitmentId];
  const paragraphs: SourcePiece[][] = [];
  let next = 0;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const end = index + line.length;
    const pieces: SourcePiece[] = [];
    let at = index;
    const push = (to: number, repair: RepairRecord | null) => {
      if (at === to && repair !== null) pieces.push({ start: at, text: '', repair, wanted: false });
      while (at < to) {
        const edge = [clause?.start ?? to, clause?.end ?? to].find((one) => one > at && one < to) ?? to;
        const wanted = clause !== undefined && clause.start <= at && at < clause.end;
        pieces.push({ start: at, text: text.slice(at, edge), repair, wanted });
        at = edge;
      }
    };
    for (; next < edition.repairs.length; next += 1) {
      const repair = edition.repairs[next];
      if (repair === undefined || repair.start >= end) break;
      if (repair.start < at) continue;
      push(repair.start, null);
      push(Math.min(repair.end, end), repair);
    }
    push(end, null);
    if (line.trim() !== '') paragraphs.push(pieces);
  }
  return paragraphs;
}

/** Corrections of one kind within a clause, or within all of a source where none is looked for. */
export interface RepairGroup {
  kind: RepairRecord['kind'];
  count: number;
  /** What stands in the source and what is read in its place; each once. */
  examples: { text: string; reading: string }[];
}

export function repairsOf(edition: SourceEdition, commitmentId: string | null): RepairGroup[] {
  const clause = commitmentId === null ? undefined : edition.clauses[commitmentId];
  const { start, end } = clause ?? { start: 0, end: edition.text.length };
  const groups = new Map<RepairRecord['kind'], RepairGroup>();
  for (const repair of edition.repairs) {
    if (repair.start < start || repair.end > end) continue;
    const group = groups.get(repair.kind) ?? { kind: repair.kind, count: 0, examples: [] };
    groups.set(repair.kind, group);
    group.count += 1;
    const text = edition.text.slice(repair.start, repair.end);
    if (!group.examples.some((known) => known.text === text && known.reading === repair.reading))
      group.examples.push({ text, reading: repair.reading });
  }
  return [...groups.values()];
}
