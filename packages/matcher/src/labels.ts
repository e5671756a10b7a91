import { type FoldTable, LAST_ACTION } from '@policy-lens/hanzi/fold-table';
import { FIRST_LABEL } from './build-trie';

/** Set in a label's entry if some name begins with it. */
export const STARTS = 0x8000;
export const LABEL_MASK = STARTS - 1;
/** Entries with this bit are fold actions, `ACTION_LABEL + action`. */
export const ACTION_LABEL = 0x4000;
/** So many labels there can be, for more different characters than any list of names has. */
export const MOST_LABELS = ACTION_LABEL;

/** UTF-16 units to labels, with folding in the same look-up. */
export interface LabelTable {
  /** 65,536 entries: label with `STARTS`, 0 for units that no name has, or an action. */
  entries: Uint16Array;
  /** Labels of folded units whose entry is an action: brackets, the space, high surrogates. */
  special: Map<number, number>;
}

/**
 * @param alphabet folded unit of each label
 * @param startLabels the labels that names begin with
 */
export function makeLabelTable(
  table: FoldTable,
  alphabet: Uint16Array,
  startLabels: Iterable<number>,
): LabelTable {
  const labelOf = new Uint16Array(0x10000);
  for (let label = FIRST_LABEL; label < alphabet.length; label++) labelOf[alphabet[label] as number] = label;
  for (const label of startLabels) {
    const unit = alphabet[label] as number;
    labelOf[unit] = (labelOf[unit] as number) | STARTS;
  }
  const entries = new Uint16Array(0x10000);
  const special = new Map<number, number>();
  const { units } = table;
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = units[unit] as number;
    if (folded > LAST_ACTION) entries[unit] = labelOf[folded] as number;
    else {
      entries[unit] = ACTION_LABEL + folded;
      const label = labelOf[unit] as number;
      if (label !== 0) special.set(unit, label);
    }
  }
  return { entries, special };
}

/** Label, with `STARTS`, of a unit that is folded already; 0 if no name has it. */
export function labelOfUnit({ entries, special }: LabelTable, unit: number): number {
  const entry = entries[unit] as number;
  return (entry & LABEL_MASK) < ACTION_LABEL ? entry : (special.get(unit) ?? 0);
}
