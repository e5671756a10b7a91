/** A stretch of the clean text; UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}
