import { checkPackage } from '../check/check-package';
import type { Arguments } from './arguments';
import { UsageError } from './usage';

/** `policy-data check`: problems with file and line. @returns the exit code. */
export async function checkCommand({ paths, sources, json }: Arguments): Promise<number> {
  const [directory] = paths;
  if (directory === undefined) throw new UsageError('check needs DIR');
  const report = await checkPackage(directory, sources);
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const rows = Object.values(report.rows).reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `${Object.keys(report.rows).length} tables, ${rows} rows, ${report.sources} sources: ${report.problems.length} problems\n`,
    );
  }
  for (const { file, line, reason } of report.problems) {
    process.stderr.write(`${file}${line === null ? '' : `:${line}`}: ${reason}\n`);
  }
  return report.problems.length > 0 ? 1 : 0;
}
