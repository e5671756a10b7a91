/** What the passes over the whole package know of one document: a line each, not its text. */
export interface IndexedDocument {
  id: string;
  title: string;
  documentNumber: string | null;
  regionCode: string;
  /** ISO 8601 day; empty when the source doesn't tell. */
  date: string;
  /** Byte ranges of its rows in the tables. */
  ranges: Record<'commitments' | 'mentions' | 'targets', readonly [start: number, end: number]>;
}
