import { type FoldTable, LAST_ACTION } from '@policy-lens/hanzi/fold/fold-table';

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

/**
 * `entries` of a label table.
 * @param units of the fold table
 * @param alphabet folded unit of each label
 */
export function makeLabelEntries({ units }: FoldTable, alphabet: Uint16Array): Uint16Array {
  const labelOf = new Uint16Array(0x10000);
  for (let label = FIRST_LABEL; label < alphabet.length; label++) labelOf[alphabet[label] as number] = label;
  return units.map((folded) => (folded > LAST_ACTION ? (labelOf[folded] as number) : ACTION_LABEL + folded));
}

export function readLabelTable(entries: Uint16Array, alphabet: Uint16Array): LabelTable {
  const special = new Map<number, number>();
  for (let label = FIRST_LABEL; label < alphabet.length; label++) {
    const unit = alphabet[label] as number;
    if ((entries[unit] as number) >= ACTION_LABEL) special.set(unit, label);
  }
  return { entries, special };
}

/** Label of a unit that is folded already. */
export function labelOfUnit({ entries, special }: LabelTable, unit: number): number {
  const entry = entries[unit] as number;
  return entry < ACTION_LABEL ? entry : (special.get(unit) ?? NO_LABEL);
}
