/** One thing that is wrong in a package. */
export interface Problem {
  /** File of the package, as `data/targets.csv`. */
  file: string;
  /** Line of the file, from 1, the header being line 1; null where no line is meant. Counted in rows. */
  line: number | null;
  reason: string;
}
