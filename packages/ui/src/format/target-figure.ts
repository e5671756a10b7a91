import type { Comparator, TargetRecord } from 'policy-data/records';

const SIGNS: Record<Comparator, string> = { '>=': '≥', '<=': '≤', '=': '', '>': '>', '<': '<' };

/** A target's figure, `≥ 90%`, in parts so that the number can be set apart; null where it has none. */
export interface Figure {
  /** 增长 of 增长15%, which is no level; canonical Simplified, empty where the figure is one. */
  change: string;
  /** `≥`, or 约 as the text has it. */
  sign: string;
  value: string;
  unit: string;
}

export function targetFigure(target: TargetRecord): Figure | null {
  if (target.value === null || target.value === '') return null;
  const { change, about } = aroundFigure(target.text, target.value);
  return {
    change,
    sign: about || (target.comparator === null || isWhole(target) ? '' : SIGNS[target.comparator]),
    value: target.value,
    unit: target.unit ?? '',
  };
}

/** The figure as one string, for threads, comparisons and exports. */
export function figureText(target: TargetRecord): string {
  const figure = targetFigure(target);
  if (!figure) return target.text;
  const { change, sign, value, unit } = figure;
  return [change, sign, `${value}${unit}`].filter((part) => part !== '').join(' ');
}

/** What stands right around the number in the clause: 增长 or 下降 before it, 约 before or 左右 behind it. */
function aroundFigure(text: string, value: string): { change: string; about: string } {
  const digits = [...value].map((sign) => (/\d/.test(sign) ? `${sign},?` : '[^\\d，。；]{1,3}')).join('');
  const found = new RegExp(
    `(增长|增加|提高|提升|上升|下降|降低|减少|压减|压缩|缩短|缩减)?(不低于|不少于|超过)?(约|近)?(?<!\\d)${digits}(?!\\d)([^，。；、\\d]{0,4}?左右)?`,
  ).exec(text);
  return { change: found?.[1] ?? '', about: found?.[3] ?? (found?.[4] === undefined ? '' : '约') };
}

/** 达到100%: no rate passes it. */
function isWhole({ comparator, metric, value, unit }: TargetRecord): boolean {
  return comparator === '>=' && value === '100' && unit === '%' && /(?<!增长)率$/.test(metric);
}
