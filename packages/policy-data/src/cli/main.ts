import { parseArgs } from 'node:util';
import { buildCommand } from './build-command';

const USAGE = `policy-data build --out DIR [PATH…]   build the data package from files and folders (default: the shipped sources)

  --json   report for machines
`;

/** Runs the command line. @returns the exit code: 0 done, 1 some input failed, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  const options = { out: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
  if (command === 'build' && values.out) return buildCommand(values.out, positionals, values.json);
  process.stderr.write(USAGE);
  return 2;
}
