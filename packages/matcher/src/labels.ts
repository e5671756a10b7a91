import { type FoldTable, LAST_ACTION } from '@policy-lens/hanzi/fold-table';

/** Entries from here on are fold actions, `ACTION_LABEL + action`. */
export const ACTION_LABEL = 0x4000;
/** So many labels there can be, for more different characters than any list of names has. */
export const MOST_LABELS = ACTION_LABEL;
/** What is in no name. */
export const NO_LABEL = 0;
/** Stands for the end of a name; no character has it. */
export const END_LABEL = 1;
/** Labels of characters begin here. */
export const FIRST_LABEL = 2;

/** UTF-16 units to labels, with folding in the same look-up. */
export interface LabelTable {
  /** 65,536 entries: a label, or an action. */
  entries: Uint16Array;
  /** Labels of folded units whose entry is an action: brackets, the space, high surrogates. */
  special: Map<number, number>;
}

/** @param alphabet folded unit of each label */
export function makeLabelTable(table: FoldTable, alphabet: Uint16Array): LabelTable {
  const labelOf = new Uint16Array(0x10000);
  for (let label = FIRST_LABEL; label < alphabet.length; label++) labelOf[alphabet[label] as number] = label;
  const entries = new Uint16Array(0x10000);
  const special = new Map<number, number>();
  const { units } = table;
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = units[unit] as number;
    if (folded > LAST_ACTION) entries[unit] = labelOf[folded] as number;
    else {
      entries[unit] = ACTION_LABEL + folded;
      const label = labelOf[unit] as number;
      if (label !== NO_LABEL) special.set(unit, label);
    }
  }
  return { entries, special };
}

/** Label of a unit that is folded already. */
export function labelOfUnit({ entries, special }: LabelTable, unit: number): number {
  const entry = entries[unit] as number;
  return entry < ACTION_LABEL ? entry : (special.get(unit) ?? NO_LABEL);
}
