import type { FoldTable } from '@policy-lens/hanzi/fold-table';

/** Whether an occurrence of a name is the name, not part of a longer word. */
export class NameEdges {
  constructor(_fold: FoldTable) {}

  hold(_text: string, _start: number, _end: number, _relative: boolean): boolean {
    return true;
  }
}
