import type { ChangedSpan } from './split-conversion';

/** What the page layer needs of a converter: one for each variant that a reader can choose. */
export interface FlowConverter {
  /** BCP 47 tag of what it writes. */
  readonly lang: string;
  /**
   * The converted text with those changes whose length differs, in UTF-16 offsets of `text` and of the
   * result; null where the text needs nothing. `names` are pairs of start and end of the names in it, ascending,
   * where they are known already.
   */
  convert(text: string, names?: readonly number[]): { text: string; shifted: ChangedSpan[] } | null;
}
