/** What stands in for a word's id in a trace: characters converted one by one, left in the target script, a surname. */
export const SINGLE = -1;
export const LEFT = -2;
export const NAME = -3;

/** Told of each piece of the source as it is written: its UTF-16 offsets, and its word's id or one of the above. */
export type Trace = (start: number, end: number, word: number) => void;

/** One way to convert by the words of a table; what it writes goes into a `TargetBuffer`. */
export interface ConversionPass {
  /** Word ids that the user does not want used. */
  vetoed: ReadonlySet<number>;
  trace: Trace | undefined;
  /** Forgets what it found out about the text before. */
  begin?(): void;
  /** Appends the conversion of `text` between two UTF-16 offsets, as if that stood alone. */
  append(text: string, from: number, end: number): void;
}
