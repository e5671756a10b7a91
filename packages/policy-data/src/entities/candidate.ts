import type { EntityKind } from '../records';

/** What a name is, wherever it stands. */
export interface NamedEntity {
  kind: EntityKind;
  /** Canonical name. */
  name: string;
  /** GB/T 2260; empty when the region isn't known. */
  regionCode: string;
  /** `lexicon`, or the rule that recognised it. */
  basis: string;
  /** Region in whose texts the surface means it; empty: anywhere. */
  scope: string;
  /** Name of the entity of the same kind and region that it is a part of. */
  parentName?: string;
}

/** One occurrence. Offsets are UTF-16 offsets in the text that was searched. */
export interface Candidate extends NamedEntity {
  surface: string;
  start: number;
  end: number;
}

/** Leftmost-longest choice among overlapping candidates; of two that cover the same span the earlier in the list stays. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  let end = 0;
  for (const candidate of ordered) {
    if (candidate.start < end) continue;
    kept.push(candidate);
    end = candidate.end;
  }
  return kept;
}
