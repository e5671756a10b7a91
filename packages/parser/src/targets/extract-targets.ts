import type { ParsedTarget } from '../model';

export interface TargetContext {
  /** Year that 年底前 and 年内 mean: the year that the plan is for, else the year of issue; null if unknown. */
  year: number | null;
  /** Deadline that a heading or the item's opening sets for every clause (到2025年), ISO 8601, or null. */
  deadline: string | null;
}

/** Quantified and dated results in one commitment's clean text, in order of appearance. */
export function extractTargets(_text: string, _context: TargetContext): ParsedTarget[] {
  return [];
}
