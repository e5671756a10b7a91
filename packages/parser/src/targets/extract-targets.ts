import type { ParsedTarget } from '../model';
import { type Clause, scanForm, splitClauses } from './clauses';
import { datedResult } from './dated-result';
import { type Deadline, findDeadlines } from './deadlines';
import { isTarget } from './is-target';
import { comparatorOf, metricsOf } from './metric';
import { findQuantities } from './quantities';
import { findWordedTargets } from './worded-targets';

export interface TargetContext {
  /** Year that 年底前 and 年内 mean: the year that the plan is for, else the year of issue; null if unknown. */
  year: number | null;
  /** Deadline that a heading or the item's opening sets for every clause (到2025年), ISO 8601, or null. */
  deadline: string | null;
}

/**
 * Quantified and dated results in one commitment's clean text, in order of appearance: percentages, amounts,
 * counts, ranks, full coverage, doublings, and clauses with a deadline of their own. One clause can hold several
 * (“A率、B率均达到80%以上” is two). `text` of each is its clause, verbatim. Linear in the text's length.
 */
export function extractTargets(text: string, context: TargetContext): ParsedTarget[] {
  const scanned = scanForm(text);
  const deadlines = findDeadlines(scanned, context.year);
  const targets: ParsedTarget[] = [];
  let next = 0;
  let current: { value: string; sentence: number; lasting: boolean } | null = null;
  for (const clause of splitClauses(scanned)) {
    let own: Deadline | null = null;
    for (
      let found = deadlines[next];
      found !== undefined && found.start < clause.end;
      found = deadlines[++next]
    ) {
      if (found.end <= clause.end) own = found;
    }
    // 到2025年 at the opening holds for the whole text; elsewhere for its sentence
    if (own) current = { value: own.value, sentence: clause.sentence, lasting: opensText(clause, own) };
    else if (current && !current.lasting && current.sentence !== clause.sentence) current = null;
    const deadline = current?.value ?? context.deadline;
    const dated = own !== null || (current?.lasting ?? false) || context.deadline !== null;
    targets.push(...clauseTargets(text, scanned, clause, deadline, dated));
  }
  return targets;
}

const opensText = (clause: Clause, deadline: Deadline) => clause.start === 0 && deadline.start <= 4;

function clauseTargets(
  text: string,
  scanned: string,
  clause: Clause,
  deadline: string | null,
  dated: boolean,
): ParsedTarget[] {
  const words = scanned.slice(clause.start, clause.end);
  const verbatim = text.slice(clause.start, clause.end).trim();
  const found: ParsedTarget[] = [];
  for (const quantity of findQuantities(words)) {
    if (!isTarget(words, quantity)) continue;
    const comparator = comparatorOf(words, quantity);
    for (const metric of metricsOf(words, quantity)) {
      found.push({
        text: verbatim,
        metric,
        comparator,
        value: quantity.value,
        unit: quantity.unit,
        deadline,
      });
    }
  }
  found.push(...findWordedTargets(words).map((worded) => ({ text: verbatim, ...worded, deadline })));
  if (found.length > 0 || !dated || deadline === null) return found;
  const metric = datedResult(words);
  return metric === null
    ? []
    : [{ text: verbatim, metric, comparator: null, value: null, unit: null, deadline }];
}
