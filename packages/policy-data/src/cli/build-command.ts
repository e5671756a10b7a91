import { buildPackage } from '../build/build-package';
import { shippedSources } from '../build/shipped-sources';
import type { Arguments } from './arguments';
import { UsageError } from './usage';

/** `policy-data build`: progress on a terminal, a report at the end. @returns the exit code. */
export async function buildCommand({ out, paths, json }: Arguments): Promise<number> {
  if (out === undefined) throw new UsageError('build needs --out DIR');
  const terminal = process.stderr.isTTY && !json;
  const report = await buildPackage(out, paths.length > 0 ? paths : [shippedSources()], {
    described: paths.length === 0,
    onProgress: ({ done, total, file }) => {
      if (terminal) process.stderr.write(`\r\u001b[K${done}/${total} ${file}`);
    },
  });
  if (terminal) process.stderr.write('\r\u001b[K');
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    for (const [table, count] of Object.entries(report.rows))
      process.stdout.write(`${table.padEnd(18)}${count}\n`);
    for (const file of report.duplicates)
      process.stdout.write(`${file}: same bytes as an earlier source, left out\n`);
  }
  for (const { file, line, reason } of report.errors) {
    process.stderr.write(`${file}${line === null ? '' : `:${line}`}: ${reason}\n`);
  }
  return report.errors.length > 0 ? 1 : 0;
}
