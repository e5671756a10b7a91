import { parseArgs } from 'node:util';
import type { Arguments } from './arguments';
import { buildCommand } from './build-command';
import { checkCommand } from './check-command';
import { explainCommand } from './explain-command';
import { exportCommand } from './export-command';
import { statsCommand } from './stats-command';
import { USAGE, UsageError } from './usage';

const OPTIONS = {
  out: { type: 'string' },
  format: { type: 'string' },
  sources: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const COMMANDS: Record<string, (args: Arguments) => Promise<number>> = {
  build: buildCommand,
  check: checkCommand,
  stats: statsCommand,
  export: exportCommand,
  explain: explainCommand,
};

/** Runs the command line. @returns the exit code: 0 done, 1 some input failed, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [name, ...paths] = positionals;
    if (values.help || name === 'help') {
      process.stdout.write(USAGE);
      return 0;
    }
    const command = name === undefined ? undefined : COMMANDS[name];
    if (!command)
      throw new UsageError(name === undefined ? 'a command is needed' : `no such command: ${name}`);
    return await command({
      paths,
      out: values.out,
      format: values.format,
      sources: values.sources ?? [],
      json: values.json,
    });
  } catch (error) {
    const usage =
      error instanceof UsageError ||
      (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    process.stderr.write(
      `policy-data: ${error instanceof Error ? error.message : String(error)}\n${usage ? `\n${USAGE}` : ''}`,
    );
    return usage ? 2 : 1;
  }
}
