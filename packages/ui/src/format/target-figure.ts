import type { Comparator, TargetRecord } from 'policy-data/records';

const SIGNS: Record<Comparator, string> = { '>=': '≥', '<=': '≤', '=': '', '>': '>', '<': '<' };

/** A target's figure, `≥ 90%`, in parts so that the number can be set apart; null where it has none. */
export interface Figure {
  sign: string;
  value: string;
  unit: string;
}

export function targetFigure(target: TargetRecord): Figure | null {
  if (target.value === null || target.value === '') return null;
  return {
    sign: target.comparator === null ? '' : SIGNS[target.comparator],
    value: target.value,
    unit: target.unit ?? '',
  };
}

/** The figure as one string, for threads, comparisons and exports. */
export function figureText(target: TargetRecord): string {
  const figure = targetFigure(target);
  if (!figure) return target.text;
  const space = figure.sign === '' ? '' : ' ';
  return `${figure.sign}${space}${figure.value}${figure.unit}`;
}
