/**
 * One measured figure, as `npm run bench -- --json` prints it. A bench is a file
 * `packages/<name>/bench/*.bench.ts` or `test/bench/*.bench.ts` that exports
 * `run(): Promise<BenchRow[]>`.
 */
export interface BenchRow {
  /** What was measured, unique over all benches, as `match/100000-names`. */
  name: string;
  value: number;
  /** As `ms`, `Mchar/s`, `MB`, `%`. */
  unit: string;
  /** What it was measured against in the same run. */
  peer?: string;
  /** How many times better than the peer: above 1 is in our favour. */
  ratio?: number;
}
